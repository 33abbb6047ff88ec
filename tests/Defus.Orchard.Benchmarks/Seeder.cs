using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Defus.Orchard.Benchmarks;

/// <summary>
/// Fills a site through the door its owner would use: recipes imported in the administration. Four of five items are news, the others events;
/// dates, topics, members and words vary, but the same number always makes the same item.
/// </summary>
internal sealed partial class Seeder : IDisposable
{
    private const int ItemsPerRecipe = 1000;
    private const int DaysOfNews = 15 * 365;
    private const int DaysOfEvents = 10 * 365;

    private static readonly string[] _openings = ["Neue", "Gemeinsame", "Erste", "Offene", "Kommunale", "Digitale", "Mobile", "Bundesweite"];
    private static readonly string[] _subjects = ["Prävention", "Nachbarschaft", "Jugendarbeit", "Beleuchtung", "Fußgängerzone", "Suchthilfe", "Bürgerbefragung", "Ordnungspartnerschaft", "Stadtplanung", "Zivilcourage", "Gewaltprävention", "Straßensozialarbeit"];
    private static readonly string[] _places = ["in der Innenstadt", "am Bahnhof", "im Quartier", "an Schulen", "im Rathaus", "auf dem Marktplatz", "in den Parks", "bei Festen"];

    private readonly HttpClient _client;
    private readonly DateTime _today;
    private readonly string[] _topics;
    private readonly string[] _kinds;
    private string? _formPage;

    private Seeder(HttpClient client, DateTime today, string[] topics, string[] kinds)
    {
        _client = client;
        _today = today;
        _topics = topics;
        _kinds = kinds;
    }

    /// <summary>The number of items made so far.</summary>
    public int Count { get; private set; }

    /// <summary>The seeder's client, signed in as the administrator.</summary>
    public HttpClient Administrator => _client;

    /// <summary>Signs in with the password that the site's set-up has left in its folder.</summary>
    public static async Task<Seeder> SignInAsync(ServerProcess server, string appData, string structureRecipe)
    {
        var password = (await File.ReadAllTextAsync(Path.Combine(appData, "administrator-password.txt"))).Trim();
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(10) };
        using var answer = await SendFormAsync(client, "/Login", ("UserName", "admin"), ("Password", password));
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"Nobody could sign in: {answer.StatusCode}.");
        }

        var structure = JsonNode.Parse(await File.ReadAllTextAsync(structureRecipe))!;
        return new Seeder(client, TimeProvider.System.GetUtcNow().UtcDateTime.Date, TermsOf(structure, "Topic"), TermsOf(structure, "EventKind"));
    }

    /// <summary>Makes items until there are <paramref name="count"/>.</summary>
    public async Task FillAsync(int count)
    {
        while (Count < count)
        {
            var end = Math.Min(count, Count + ItemsPerRecipe);
            var items = new JsonArray([.. Enumerable.Range(Count, end - Count).Select(Make)]);
            var recipe = new JsonObject
            {
                ["name"] = "Seed",
                ["steps"] = new JsonArray(new JsonObject { ["name"] = "content", ["data"] = items }),
            };
            await ImportAsync(recipe.ToJsonString());
            Count = end;
        }
    }

    /// <summary>Withdraws the first post and publishes it again; the time of the second.</summary>
    public async Task<TimeSpan> TimePublicationAsync()
    {
        _formPage ??= await _client.GetStringAsync("/ChangePassword");
        var post = "/Admin/Contents/ContentItems/" + IdOf(0);
        await PostAsync(post + "/Unpublish");
        var watch = Stopwatch.StartNew();
        await PostAsync(post + "/Publish");
        return watch.Elapsed;
    }

    public void Dispose() => _client.Dispose();

    private async Task PostAsync(string path)
    {
        using var answer = await _client.PostAsync(path, Form(_formPage!));
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"{path} answers {(int)answer.StatusCode}.");
        }
    }

    private async Task ImportAsync(string recipe)
    {
        const string path = "/Admin/DeploymentPlan/Import";
        using var tried = await SendFormAsync(_client, path + "/Json", ("Json", recipe));
        var page = await tried.Content.ReadAsStringAsync();
        var key = FormKey().Match(page);
        if (tried.StatusCode != HttpStatusCode.OK || !key.Success)
        {
            throw new InvalidOperationException($"The recipe was not taken: {tried.StatusCode}{Environment.NewLine}{page}");
        }

        using var applied = await _client.PostAsync(path + "/Apply", Form(page, ("key", key.Groups[1].Value)));
        if (applied.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Redirect))
        {
            throw new InvalidOperationException($"The recipe was not applied: {applied.StatusCode}{Environment.NewLine}{await applied.Content.ReadAsStringAsync()}");
        }
    }

    private static async Task<HttpResponseMessage> SendFormAsync(HttpClient client, string path, params (string Name, string Value)[] values)
        => await client.PostAsync(path, Form(await client.GetStringAsync(path), values));

    private static FormUrlEncodedContent Form(string page, params (string Name, string Value)[] values)
        => new(values.Append(("__RequestVerificationToken", FormToken().Match(page).Groups[1].Value)).Select(value => KeyValuePair.Create(value.Item1, value.Item2)));

    private static string[] TermsOf(JsonNode structure, string contentType)
        => [.. Objects(structure).Where(item => (string?)item["ContentType"] == contentType && item["TermPart"] is not null).Select(item => (string)item["ContentItemId"]!)];

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject item => item.Select(member => member.Value).SelectMany(Objects).Prepend(item),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };

    private JsonNode Make(int number)
    {
        var isEvent = number % 5 == 4;
        var title = string.Create(CultureInfo.InvariantCulture, $"{Of(_openings, number)} {Of(_subjects, number / 3)} {Of(_places, number / 7)} {number}");
        var day = isEvent ? _today.AddDays(number * 37 % DaysOfEvents - DaysOfEvents / 2) : _today.AddDays(-(number * 13 % DaysOfNews));
        var created = _today.AddDays(-DaysOfNews).AddMinutes(number);
        var id = IdOf(number);
        var item = new JsonObject
        {
            ["ContentItemId"] = id,
            ["ContentItemVersionId"] = id.Replace("4seed", "4vers", StringComparison.Ordinal),
            ["ContentType"] = isEvent ? "Event" : "NewsPost",
            ["DisplayText"] = title,
            ["Latest"] = true,
            ["Published"] = true,
            ["CreatedUtc"] = created.ToString("O"),
            ["PublishedUtc"] = created.ToString("O"),
            ["TitlePart"] = new JsonObject { ["Title"] = title },
            ["AutoroutePart"] = new JsonObject { ["Path"] = string.Create(CultureInfo.InvariantCulture, $"{(isEvent ? "termine" : "aktuelles")}/beitrag-{number}") },
            ["HtmlBodyPart"] = new JsonObject { ["Html"] = $"<p>{title}: {Of(_subjects, number)} und {Of(_subjects, number / 11)} {Of(_places, number / 5)}.</p>" },
        };
        if (isEvent)
        {
            item["EventPart"] = new JsonObject
            {
                ["Kind"] = Terms(_kinds, number),
                ["Start"] = Value(day.AddHours(9).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
                ["End"] = Value(day.AddHours(15).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
                ["AllDay"] = Value(false),
                ["Teaser"] = new JsonObject { ["Text"] = title },
            };
        }
        else
        {
            item["NewsPostPart"] = new JsonObject
            {
                ["Date"] = Value(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ["Teaser"] = new JsonObject { ["Text"] = title },
                ["Topic"] = Terms(_topics, number),
            };
        }

        return item;
    }

    private static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"4seed{number:D21}");

    private static JsonObject Value(JsonNode value) => new() { ["Value"] = value };

    private static JsonObject Terms(string[] terms, int number) => new() { ["TermContentItemIds"] = new JsonArray(Of(terms, number)) };

    private static string Of(string[] words, int number) => words[number % words.Length];

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex FormToken();

    [GeneratedRegex("name=\"key\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex FormKey();
}
