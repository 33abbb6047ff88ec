using System.Text;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Defus.Orchard.Tests.Http;
using Ical.Net;
using Xunit;

namespace Defus.Orchard.Tests.Fuzzing.Doors;

/// <summary>Addresses of all kinds: those of the sitemap spoilt, with parameters, headers and methods nobody expects.</summary>
internal sealed class AddressDoor : RequestDoor
{
    private static readonly string[] _fixed =
    [
        "/", "/en", "/aktuelles", "/termine", "/mitglieder", "/search", "/Login", "/ForgotPassword", "/ResetPassword", "/kontakt/danke", "/sitemap.xml", "/robots.txt", "/health/live", "/health/ready", "/Error/404", "/Admin",
        "/Admin/Contents/ContentItems", "/Contents/ContentItems/4x", "/RedirectToLocalizedContent", "/media/mitglieder/augsburg.svg", "/Defus.Theme/styles/site.css", "/teilen/x/y.png", "/api/content/x", "/favicon.ico", "/.well-known/security.txt",
        "/OrchardCore.ContentPreview/Preview/Render", "/OrchardCore.Search/Suggest", "/LoginWithTwoFactorAuthentication", "/termine/archiv", "/aktuelles/archiv",
    ];

    private static readonly string[] _names =
        ["q", "terms", "returnUrl", "page", "pagenum", "pagesize", "id", "contentItemId", "thema", "mitglied", "jahr", "art", "monat", "width", "height", "format", "token", "v", "rmode", "rxy", "bgcolor", "targetCulture", "culture", "Path", "index", "type", "status"];

    private static readonly string[] _headers =
        ["Accept-Language", "Accept", "Accept-Encoding", "If-None-Match", "If-Modified-Since", "Range", "Cookie", "Authorization", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Original-URL", "Referer", "User-Agent", "Origin", "X-HTTP-Method-Override", "Content-Type"];

    private string[] _addresses = [];

    public AddressDoor(FuzzedSite site) : base(site)
    {
    }

    public override int Share => 300;

    public override async Task PrepareAsync()
    {
        var map = XDocument.Parse(await Client.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken));
        var pages = map.Descendants().Where(x => x.Name.LocalName == "loc").Select(x => new Uri(x.Value).PathAndQuery).ToList();
        var home = await Site.GetPageAsync("/");
        var files = home.All.SelectMany(x => new[] { x.GetAttribute("src"), x.GetAttribute("href") }).OfType<string>().Where(x => x.StartsWith('/')).ToList();
        _addresses = [.. _fixed, .. pages, .. files];
    }

    protected override HttpRequestMessage Make(Dice dice)
    {
        var address = dice.Pick(_addresses);
        if (dice.OnceIn(2))
        {
            address = "/" + HostileText.Spoil(dice, address).TrimStart('/');
        }

        if (!dice.OnceIn(3))
        {
            address += (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + string.Join('&', Enumerable.Range(0, 1 + dice.Below(4)).Select(_ => $"{dice.Pick(_names)}={HostileText.InAddress(dice)}"));
        }

        var method = dice.OnceIn(12) ? dice.Pick([HttpMethod.Head, HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Options, HttpMethod.Patch, HttpMethod.Trace, new HttpMethod("BREW")]) : HttpMethod.Get;
        var request = Request(method, Site.Address, address);
        for (var headers = dice.OnceIn(3) ? 1 + dice.Below(3) : 0; headers > 0; headers--)
        {
            var value = new string([.. HostileText.Any(dice).Where(sign => sign is >= ' ' and < '\u007f')]);
            request.Headers.TryAddWithoutValidation(dice.Pick(_headers), value[..Math.Min(value.Length, 1000)]);
        }

        if (method == HttpMethod.Post || method == HttpMethod.Put)
        {
            request.Content = new StringContent(HostileText.Any(dice), Encoding.UTF8, dice.Pick(["application/json", "text/xml", "application/x-www-form-urlencoded", "multipart/form-data"]));
        }

        return request;
    }
}

/// <summary>Feeds and calendars: their addresses, and whether what comes is still XML or iCalendar whatever editors have written.</summary>
internal sealed class FeedDoor : RequestDoor
{
    private static readonly string[] _feeds =
    [
        "/aktuelles/feed.rss", "/aktuelles/feed.atom", "/en/news/feed.rss", "/en/news/feed.atom", "/termine/kalender.ics", "/en/events/calendar.ics", "/termine/kalender/{id}.ics", "/en/events/calendar/{id}.ics", "/Contents/Lists/{id}/rss", "/sitemap.xml",
    ];

    private static readonly string[] _names = ["thema", "mitglied", "topic", "member", "jahr", "year", "q", "art", "page", "seite"];

    private string[] _ids = [];

    public FeedDoor(FuzzedSite site) : base(site)
    {
    }

    public override int Share => 80;

    public override async Task PrepareAsync()
    {
        var calendar = await Client.GetStringAsync("/termine/kalender.ics", TestContext.Current.CancellationToken);
        _ids = [.. Calendar.Load(calendar)!.Events.Select(x => x.Uid!.Split('@')[0])];
    }

    public override async Task<FuzzAnswer> TryAsync(Dice dice)
    {
        var answer = await base.TryAsync(dice);
        if (answer is not { Fault: null, Kind: "200" } || !dice.OnceIn(20))
        {
            return answer;
        }

        var address = dice.Pick(_feeds.Where(feed => !feed.Contains('{', StringComparison.Ordinal)).ToArray());
        var text = await Client.GetStringAsync(address, TestContext.Current.CancellationToken);
        try
        {
            _ = address.EndsWith(".ics", StringComparison.Ordinal) ? (object?)Calendar.Load(text) : XDocument.Parse(text);
            return answer;
        }
        catch (Exception exception)
        {
            return new(text, $"{address} cannot be read: {exception.Message}", "broken");
        }
    }

    protected override HttpRequestMessage Make(Dice dice)
    {
        var address = dice.Pick(_feeds).Replace("{id}", dice.OnceIn(3) ? HostileText.InAddress(dice) : _ids.Length > 0 ? dice.Pick(_ids) : "x", StringComparison.Ordinal);
        if (!dice.OnceIn(3))
        {
            address += "?" + string.Join('&', Enumerable.Range(0, 1 + dice.Below(3)).Select(_ => $"{dice.Pick(_names)}={HostileText.InAddress(dice)}"));
        }

        return Request(HttpMethod.Get, Site.Address, dice.OnceIn(8) ? "/" + HostileText.Spoil(dice, address).TrimStart('/') : address);
    }
}

/// <summary>The search page and its proposals: query syntax of all sorts.</summary>
internal sealed class SearchDoor : RequestDoor
{
    private static readonly string[] _words =
        ["Sicherheit", "stadt*", "*", "?", "a~2", "\"", "+", "-", "!", "(", ")", "[a TO b]", "{a TO b}", "AND", "OR", "NOT", "Content.ContentItem.DisplayText:", ":", "^3", "^", "~", "/", "/.*/", "&&", "||", "\\", "\\u0041", "ß", " "];

    public SearchDoor(FuzzedSite site) : base(site)
    {
    }

    public override int Share => 60;

    protected override HttpRequestMessage Make(Dice dice)
    {
        var terms = dice.OnceIn(3) ? HostileText.Any(dice) : string.Concat(Enumerable.Range(0, 1 + dice.Below(8)).Select(_ => dice.Pick(_words)));
        var address = dice.Pick(["/search", "/search", "/OrchardCore.Search/Suggest", "/search/" + HostileText.InAddress(dice)]) + "?terms=" + Uri.EscapeDataString(terms);
        return Request(HttpMethod.Get, Site.Address, dice.OnceIn(3) ? $"{address}&type={HostileText.InAddress(dice)}&page={HostileText.InAddress(dice)}" : address);
    }
}
