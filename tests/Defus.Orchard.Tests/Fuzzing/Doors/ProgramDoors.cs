using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Defus.Orchard.Tests.Fuzzing.Doors;

/// <summary>The API for queries and their parameters.</summary>
internal sealed class QueryDoor : AdminDoor
{
    public QueryDoor(FuzzedSite site) : base(site)
    {
    }

    public override int Share => 60;

    protected override HttpRequestMessage Make(Dice dice)
    {
        var name = dice.OnceIn(6) ? HostileText.InAddress(dice) : FuzzedSite.Query;
        var good = new JsonObject { ["type"] = "NewsPost", ["text"] = "%", ["size"] = 2 };
        var json = HostileText.Spoil(dice, good).ToJsonString();
        if (dice.OnceIn(3))
        {
            json = HostileText.Spoil(dice, json);
        }

        if (dice.OnceIn(2))
        {
            return Request(HttpMethod.Get, Site.Address, $"/api/queries/{name}?parameters={Uri.EscapeDataString(json)}");
        }

        var request = Request(HttpMethod.Post, Site.Address, "/api/queries/" + name);
        request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        return request;
    }
}

/// <summary>The API for content: items spoilt, always saved as drafts of a few items.</summary>
internal sealed class ContentApiDoor : AdminDoor
{
    private static readonly string[] _types = ["NewsPost", "Event", "MemberCity", "PartnerForum", "Page"];
    private readonly List<JsonNode> _items = [];

    public ContentApiDoor(FuzzedSite site) : base(site)
    {
    }

    public override int Share => 30;

    public override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        foreach (var type in _types)
        {
            var id = await Admin.AdminSession.CreateAsync(Site, type, "Zur Probe " + type);
            _items.Add(JsonNode.Parse(await Client.GetStringAsync("/api/content/" + id, TestContext.Current.CancellationToken))!);
        }
    }

    protected override HttpRequestMessage Make(Dice dice)
    {
        var json = HostileText.Spoil(dice, dice.Pick(_items)).AsObject();
        if (json["ContentItemId"] is not JsonValue)
        {
            json["ContentItemId"] = dice.Pick(_items)["ContentItemId"]!.DeepClone();
        }

        var text = json.ToJsonString();
        if (dice.OnceIn(6))
        {
            text = HostileText.Spoil(dice, text);
        }

        var request = Request(HttpMethod.Post, Site.Address, "/api/content?draft=true");
        request.Content = new StringContent(text, Encoding.UTF8, dice.OnceIn(30) ? "text/plain" : "application/json");
        if (!dice.OnceIn(4))
        {
            // Else the first that is saved makes all others a conflict.
            request.Headers.TryAddWithoutValidation("If-Match", "*");
        }

        return request;
    }
}

/// <summary>What editors may write into the search box of the content list, and the lists of the administration with a page number.</summary>
internal sealed class ContentListDoor : AdminDoor
{
    private static readonly string[] _words = ["type:", "status:", "sort:", "author:", "culture:", "Page", "Draft", "\"", "(", ")", "!", "NOT ", "AND ", "OR ", "-", ":", " ", "*", "%", "_", "Sicherheit", "'", ","];
    private static readonly string[] _lists = ["/Admin/Contents/ContentItems", "/Admin/Contents/ContentItems", "/Admin/Users/Index", "/Admin/AuditTrail", "/Admin/Media", "/Admin/Recipes", "/Admin/Queries/Index", "/Admin/Features"];

    public ContentListDoor(FuzzedSite site) : base(site)
    {
    }

    public override int Share => 15;

    protected override HttpRequestMessage Make(Dice dice)
    {
        var filter = dice.OnceIn(3) ? HostileText.Any(dice) : string.Concat(Enumerable.Range(0, 1 + dice.Below(8)).Select(_ => dice.Pick(_words)));
        var address = $"{dice.Pick(_lists)}?q={Uri.EscapeDataString(filter)}";
        foreach (var name in (string[])["pagenum", "pagesize", "contentTypeId", "Options.OrderBy", "Options.ContentsStatus", "path", "search"])
        {
            if (dice.OnceIn(4))
            {
                address += $"&{name}={HostileText.InAddress(dice)}";
            }
        }

        return Request(HttpMethod.Get, Site.Address, address);
    }
}

/// <summary>Files into the media library: good ones spoilt, with other names and kinds than theirs.</summary>
internal sealed class UploadDoor : AdminDoor
{
    private static readonly byte[][] _files =
    [
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
        "GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;"u8.ToArray(),
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><defs><linearGradient id='g'/></defs><circle fill='url(#g)' r='5'/><text>ä</text></svg>"u8.ToArray(),
        "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>"u8.ToArray(),
        "Stadt;Land\nAugsburg;Bayern"u8.ToArray(),
        "WEBVTT\n\n00:00.000 --> 00:01.000\nHallo"u8.ToArray(),
    ];

    private static readonly string[] _endings = [".png", ".gif", ".svg", ".pdf", ".csv", ".vtt", ".jpg", ".webp", ".html", ".exe", ".zip", ".docx", "", ".png.html", ".SVG", ".svgz"];
    private string _token = "";

    public UploadDoor(FuzzedSite site) : base(site)
    {
    }

    public override int Share => 20;

    protected override async Task SignedOutAsync()
    {
        await base.SignedOutAsync();
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await Client.GetStringAsync("/Admin/Media", TestContext.Current.CancellationToken));
        _token = page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    protected override HttpRequestMessage Make(Dice dice)
    {
        var kind = dice.Below(_files.Length);
        var name = (dice.OnceIn(4) ? HostileText.Any(dice) : "probe" + dice.Below(40)) + (dice.OnceIn(3) ? dice.Pick(_endings) : _endings[kind]);
        var form = new MultipartFormDataContent
        {
            { new StringContent(_token), "__RequestVerificationToken" },
            { new StringContent(dice.OnceIn(4) ? HostileText.Any(dice) : dice.Pick(["", "probe", "probe/a"])), "path" },
        };
        var file = new ByteArrayContent(HostileText.Spoil(dice, _files[kind]));
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{new string([.. name.Where(sign => sign is >= ' ' and not '"' and not '\u007f')])}\"");
        form.Add(file);
        var request = Request(HttpMethod.Post, Site.Address, "/Admin/Media/UploadFile");
        request.Content = form;
        return request;
    }
}
