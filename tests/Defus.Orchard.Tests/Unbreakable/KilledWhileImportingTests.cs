using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Deployment;
using Defus.Orchard.Tests.Users;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement.Records;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Unbreakable;

/// <summary>The process is killed while it applies a recipe with content and files: afterwards all of it is there, or nothing.</summary>
public abstract class KilledWhileImportingTests
{
    private const string Page = "/Admin/DeploymentPlan/Import/Json";
    private const string Shared = "import/stand.csv";
    private const int Usual = 3;
    private const int Size = 40;

    private readonly bool _postgres;

    protected KilledWhileImportingTests(bool postgres)
    {
        _postgres = postgres;
    }

    [Fact]
    public async Task Kill_WhileARecipeIsApplied_LeavesAllOfItOrNothing()
    {
        var random = new Random(Chance.Seed);
        var cookies = new CookieContainer();
        var (whole, nothing, before) = (0, 0, "");
        await using var site = await KillableSite.CreateAsync(_postgres);
        for (var round = 1; round <= Chance.Rounds(Usual); round++)
        {
            var word = $"runde{round}";
            var answered = await ApplyUntilKilledAsync(site, cookies, word, Soon(random));
            var (items, files, stand) = await StateAsync(site, word);
            var what = $"round {round}, DEFUS_KILL_SEED={Chance.Seed}: {items} items, {files} files, the file that was there holds '{stand}'";
            Assert.True((items, files, stand) == (Size, Size, word) || (!answered && (items, files, stand) == (0, 0, before)), what);
            (whole, nothing, before) = items == 0 ? (whole, nothing + 1, before) : (whole + 1, nothing, word);
            Chance.Report(what);
        }

        Chance.Report($"{whole} times all, {nothing} times nothing");
    }

    private static async Task<bool> ApplyUntilKilledAsync(KillableSite site, CookieContainer cookies, string word, int milliseconds)
    {
        using var process = site.Start();
        using var client = await KillableSite.SignInAsync(process, cookies);
        var admin = AdminVisitor.Of(client);
        using var preview = await admin.PostAsync(Page, Page, ("Json", Recipe(word)));
        var applied = admin.ApplyAsync(await preview.ParseAsync());
        await Task.WhenAny(applied, Task.Delay(milliseconds, TestContext.Current.CancellationToken));
        var answered = applied.IsCompletedSuccessfully;
        process.Kill();
        try
        {
            await applied;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // There was no answer any more.
        }

        return answered;
    }

    private static async Task<(int Items, int Files, string Stand)> StateAsync(KillableSite site, string word)
    {
        var items = 0;
        await site.InScopeAsync(async services =>
        {
            items = await services.GetRequiredService<ISession>().QueryIndex<ContentItemIndex>(row => row.Published && row.DisplayText!.StartsWith(word + " ")).CountAsync();
            await IndexChecker.AssertConsistentAsync(services);
        });
        var work = Path.Combine(site.MediaFolder, ".work");
        Assert.False(Directory.Exists(work) && Directory.EnumerateDirectories(work).Any(), "A journal is left.");
        var folder = Path.Combine(site.MediaFolder, "import", word);
        var stand = Path.Combine(site.MediaFolder, Shared);
        return (items, Directory.Exists(folder) ? Directory.GetFiles(folder).Count(file => File.ReadAllText(file).EndsWith($";{word}\n", StringComparison.Ordinal)) : 0, File.Exists(stand) ? File.ReadAllText(stand).Split(';')[1].Trim() : "");
    }

    // More often early than late, for there is no telling how long the machine takes.
    private static int Soon(Random random) => (int)(1500 * Math.Pow(random.NextDouble(), 3));

    private static string Recipe(string word) => new JsonObject
    {
        ["steps"] = new JsonArray(
            Media([Shared, .. Enumerable.Range(0, Size / 2).Select(i => $"import/{word}/{i}.csv")], word),
            new JsonObject { ["name"] = "content", ["data"] = new JsonArray([.. Enumerable.Range(0, Size).Select(i => Item(word, i))]) },
            Media(Enumerable.Range(Size / 2, Size / 2).Select(i => $"import/{word}/{i}.csv"), word)),
    }.ToJsonString();

    private static JsonObject Media(IEnumerable<string> paths, string word) => new()
    {
        ["name"] = "media",
        ["Files"] = new JsonArray([.. paths.Select(path => new JsonObject { ["TargetPath"] = path, ["Base64"] = Convert.ToBase64String(Encoding.UTF8.GetBytes($"Stand;{word}\n")) })]),
    };

    private static JsonObject Item(string word, int number) => new()
    {
        ["ContentItemId"] = $"{word}x{number:d3}".PadRight(26, '0'),
        ["ContentItemVersionId"] = $"{word}v{number:d3}".PadRight(26, '0'),
        ["ContentType"] = "NewsPost",
        ["DisplayText"] = $"{word} {number}",
        ["Latest"] = true,
        ["Published"] = true,
        ["TitlePart"] = new JsonObject { ["Title"] = $"{word} {number}" },
        ["AutoroutePart"] = new JsonObject { ["Path"] = $"aktuelles/{word}-{number}" },
        ["NewsPostPart"] = new JsonObject { ["Teaser"] = new JsonObject { ["Text"] = "Ein Teaser." } },
    };
}

public sealed class KilledWhileImportingSqliteTests : KilledWhileImportingTests
{
    public KilledWhileImportingSqliteTests()
        : base(postgres: false)
    {
    }
}

public sealed class KilledWhileImportingPostgresTests : KilledWhileImportingTests
{
    public KilledWhileImportingPostgresTests()
        : base(postgres: true)
    {
    }
}
