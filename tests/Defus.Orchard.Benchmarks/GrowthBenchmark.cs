using System.Diagnostics;
using System.Net;

namespace Defus.Orchard.Benchmarks;

/// <summary>Fills one site step by step and measures, at every size, how long a page takes that is rendered anew: one request after the other.</summary>
internal sealed class GrowthBenchmark
{
    private const int WarmUps = 100;
    private const int Rounds = 5;
    private const int RequestsPerRound = 20;

    private static readonly GrowingPage[] _pages =
    [
        new("home page", "/"),
        new("news, first page", "/aktuelles"),
        new("news, 20th page", "/aktuelles?seite=20"),
        new("news of a year", "/aktuelles?jahr=2020"),
        new("events to come", "/termine"),
        new("events past", "/termine?vergangen=1"),
        new("news post", "/aktuelles/beitrag-100"),
        new("search, a rare word", "/search?terms=Weihnachtsgr%C3%BC%C3%9Fe"),
        new("search, a common word", "/search?terms=Nachbarschaft"),
        new("feed", "/aktuelles/feed.rss"),
        new("publication of a post", "/", Measured.Publication),
        new("home page after a publication", "/", Measured.AfterPublication),
        new("news after a publication", "/aktuelles", Measured.AfterPublication),
        new("events after a publication", "/termine", Measured.AfterPublication),
        new("admin: all content", "/Admin/Contents/ContentItems", Measured.AsAdministrator),
        new("admin: news", "/Admin/Contents/ContentItems/NewsPost", Measured.AsAdministrator),
        new("admin: news, 20th page", "/Admin/Contents/ContentItems/NewsPost?pagenum=20", Measured.AsAdministrator),
        new("admin: search", "/Admin/Contents/ContentItems?q=Weihnachtsgr%C3%BC%C3%9Fe", Measured.AsAdministrator),
        new("admin: editor of a post", "/Admin/Contents/ContentItems/4seed000000000000000000100/Edit", Measured.AsAdministrator),
    ];

    private readonly string _webAssembly;
    private readonly string _structureRecipe;
    private readonly int[] _sizes;

    /// <param name="webAssembly">The site's program.</param>
    /// <param name="structureRecipe">The file with the recipe that makes the taxonomies.</param>
    /// <param name="sizes">Numbers of items to measure at, growing.</param>
    public GrowthBenchmark(string webAssembly, string structureRecipe, int[] sizes)
    {
        _webAssembly = webAssembly;
        _structureRecipe = structureRecipe;
        _sizes = sizes;
    }

    public async Task<GrowthReport> RunAsync()
    {
        var appData = Directory.CreateTempSubdirectory("defus-growth").FullName;
        try
        {
            await using var server = await ServerProcess.StartAsync([_webAssembly], "/", appData, ("OrchardCore__Defus_OutputCache__Enabled", "false"));
            using var visitor = new HttpClient { BaseAddress = server.Address };
            using var seeder = await Seeder.SignInAsync(server, appData, _structureRecipe);
            var report = new GrowthReport(_sizes);
            foreach (var size in _sizes)
            {
                var watch = Stopwatch.StartNew();
                await seeder.FillAsync(size);
                Console.WriteLine($"{size} items after {watch.Elapsed.TotalSeconds:0} s");
                foreach (var page in _pages)
                {
                    report.Add(page.Name, await MeasureAsync(page, seeder, page.Measured == Measured.AsAdministrator ? seeder.Administrator : visitor));
                }
            }

            return report;
        }
        finally
        {
            Directory.Delete(appData, recursive: true);
        }
    }

    /// <summary>The time of a request: the median within a round, the best of all rounds, so that what else the machine does counts least.</summary>
    private static async Task<TimeSpan> MeasureAsync(GrowingPage page, Seeder seeder, HttpClient client)
    {
        for (var i = 0; i < WarmUps; i++)
        {
            await GetAsync(client, page.Path);
        }

        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var times = new List<TimeSpan>();
            for (var i = 0; i < RequestsPerRound; i++)
            {
                times.Add(await TimeAsync(page, seeder, client));
            }

            var median = times.Order().ElementAt(RequestsPerRound / 2);
            best = median < best ? median : best;
        }

        return best;
    }

    private static async Task<TimeSpan> TimeAsync(GrowingPage page, Seeder seeder, HttpClient client)
    {
        var publication = page.Measured is Measured.Publication or Measured.AfterPublication ? await seeder.TimePublicationAsync() : TimeSpan.Zero;
        if (page.Measured == Measured.Publication)
        {
            return publication;
        }

        var watch = Stopwatch.StartNew();
        await GetAsync(client, page.Path);
        return watch.Elapsed;
    }

    private static async Task GetAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"{path} answers {(int)answer.StatusCode}.");
        }

        await answer.Content.ReadAsByteArrayAsync();
    }

    private enum Measured
    {
        ByVisitor,
        AsAdministrator,
        Publication,
        AfterPublication,
    }

    private sealed record GrowingPage(string Name, string Path, Measured Measured = Measured.ByVisitor);
}
