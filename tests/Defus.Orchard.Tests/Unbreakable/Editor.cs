using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Defus.Orchard.Tests.Fields;
using Defus.Orchard.Tests.Users;

namespace Defus.Orchard.Tests.Unbreakable;

/// <summary>What an item may look like: the titles of its latest and of its published version; null where there is none.</summary>
internal sealed record ItemState(string? Latest, string? Published)
{
    public static readonly ItemState Gone = new(null, null);
}

/// <summary>
/// One of several people who write at the same time, each on entries and files of his own, until the process is killed. Remembers what
/// the site has acknowledged, and the one request that was without an answer then: it may have been carried out or not.
/// </summary>
internal sealed class Editor
{
    /// <summary>Stands for an item whose id is not known yet.</summary>
    public const string New = "new";

    /// <summary>How the words start that any editor writes.</summary>
    public const string AnyPrefix = "wort";

    private readonly Random _random;
    private readonly string _name;
    private HttpClient _client = null!;
    private int _words;

    public Editor(string name, int seed)
    {
        _name = name;
        _random = new Random(seed);
    }

    /// <summary>What was acknowledged last, by item.</summary>
    public Dictionary<string, ItemState> Items { get; } = [];

    /// <summary>What an item may be instead, because a request had no answer.</summary>
    public Dictionary<string, ItemState> Unanswered { get; } = [];

    /// <summary>All that was asked of an item, for the message when it goes wrong.</summary>
    public Dictionary<string, List<string>> History { get; } = [];

    /// <summary>The files whose upload was acknowledged, and their content.</summary>
    public Dictionary<string, byte[]> Files { get; } = [];

    /// <summary>The same for uploads without an answer.</summary>
    public Dictionary<string, byte[]> UnansweredFiles { get; } = [];

    /// <summary>How the words start that this editor writes.</summary>
    public string Prefix => AnyPrefix + _name;

    public int Acknowledged { get; private set; }

    /// <summary>Writes until the process is gone. Answers that are neither an acknowledgement nor an end are errors.</summary>
    public async Task WriteAsync(HttpClient client, CancellationToken killed)
    {
        _client = client;
        try
        {
            while (!killed.IsCancellationRequested)
            {
                await WriteOnceAsync();
                Acknowledged++;
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TaskCanceledException)
        {
            if (!killed.IsCancellationRequested)
            {
                throw;
            }
        }
    }

    private Task WriteOnceAsync()
    {
        var own = Items.Where(item => item.Value != ItemState.Gone).Select(item => item.Key).ToArray();
        return (own.Length == 0 ? 0 : _random.Next(11)) switch
        {
            0 or 1 => SendAsync(null, draft: false),
            2 => SendAsync(null, draft: true),
            3 or 4 => SendAsync(Any(own), draft: false),
            5 => SendAsync(Any(own), draft: true),
            6 => PressAsync(Any(own), "submit.Publish"),
            7 => PressAsync(Any(own), "submit.Save"),
            8 => DeleteAsync(Any(own)),
            _ => UploadAsync(),
        };
    }

    // The content API; it gives new items their id.
    private async Task SendAsync(string? id, bool draft)
    {
        var word = NewWord();
        var model = new JsonObject
        {
            ["ContentType"] = "NewsPost",
            ["DisplayText"] = word,
            ["TitlePart"] = new JsonObject { ["Title"] = word },
            ["NewsPostPart"] = new JsonObject { ["Teaser"] = new JsonObject { ["Text"] = $"Teaser {word}." } },
        };
        if (id is not null)
        {
            model["ContentItemId"] = id;
        }

        Expect(id ?? New, "api", word, draft);
        using var answer = await _client.PostAsJsonAsync($"/api/content?draft={(draft ? "true" : "false")}", model);
        if (id is null && answer.IsSuccessStatusCode)
        {
            id = (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["ContentItemId"]!;
            Unanswered.Remove(New, out var state);
            Note(id, "created", state!);
        }

        await ConfirmAsync(id ?? New, answer, HttpStatusCode.OK);
    }

    // The form of the administration, as a browser sends it.
    private async Task PressAsync(string id, string button)
    {
        var word = NewWord();
        var address = $"/Admin/Contents/ContentItems/{id}/Edit";
        using var page = await _client.GetAsync(address);
        await RequireAsync(page, HttpStatusCode.OK);
        var form = (IHtmlFormElement)(await page.ParseAsync()).QuerySelector($"button[value='{button}']")!.Closest("form")!;
        string[] changed = ["TitlePart.Title", "NewsPostPart.Teaser.Text"];
        var values = EditorSession.ValuesOf(form).Where(value => !changed.Contains(value.Key))
            .Append(new(changed[0], word)).Append(new(changed[1], $"Teaser {word}.")).Append(new(button, button));
        Expect(id, button, word, draft: button == "submit.Save");
        using var content = new FormUrlEncodedContent(values);
        using var answer = await _client.PostAsync(form.GetAttribute("action") ?? address, content);
        await ConfirmAsync(id, answer, HttpStatusCode.Found);
    }

    private async Task DeleteAsync(string id)
    {
        Note(id, "delete", ItemState.Gone);
        using var answer = await _client.DeleteAsync($"/api/content/{id}");
        await ConfirmAsync(id, answer, HttpStatusCode.OK);
    }

    private async Task UploadAsync()
    {
        using var page = await _client.GetAsync("/Admin/Media");
        await RequireAsync(page, HttpStatusCode.OK);
        var token = (await page.ParseAsync()).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        var name = NewWord().ToLowerInvariant() + ".pdf";
        var bytes = new byte[_random.Next(1_000, 1_000_000)];
        _random.NextBytes(bytes);
        "%PDF-1.7\n"u8.CopyTo(bytes);
        UnansweredFiles[name] = SHA256.HashData(bytes);
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        content.Add(new ByteArrayContent(bytes), "file", name);
        using var answer = await _client.PostAsync("/Admin/Media/UploadFile", content);
        await RequireAsync(answer, HttpStatusCode.OK);
        UnansweredFiles.Remove(name, out var hash);
        Files[name] = hash!;
    }

    private void Expect(string id, string how, string word, bool draft)
        => Note(id, how, new ItemState(word, draft ? Items.GetValueOrDefault(id)?.Published : word));

    private void Note(string id, string how, ItemState state)
    {
        Unanswered[id] = state;
        (History.TryGetValue(id, out var history) ? history : History[id] = []).Add($"{how} → {state}");
    }

    private async Task ConfirmAsync(string id, HttpResponseMessage answer, HttpStatusCode expected)
    {
        if (answer.StatusCode != expected)
        {
            throw new InvalidOperationException($"{(int)answer.StatusCode} after {string.Join(", ", History[id])}: {await answer.Content.ReadAsStringAsync()}");
        }

        Unanswered.Remove(id, out var state);
        Items[id] = state!;
    }

    private static async Task RequireAsync(HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode != expected)
        {
            throw new InvalidOperationException($"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri} answered {(int)answer.StatusCode}: {text[..Math.Min(text.Length, 2000)]}");
        }
    }

    private string Any(string[] ids) => ids[_random.Next(ids.Length)];

    // A word of letters only, so that the search takes it as one.
    private string NewWord() => $"{Prefix}{string.Concat($"{_words++:d6}".Select(digit => (char)('b' + digit - '0')))}";
}
