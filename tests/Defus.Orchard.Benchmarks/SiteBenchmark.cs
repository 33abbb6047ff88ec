using System.Reflection;

namespace Defus.Orchard.Benchmarks;

/// <summary>
/// Sets up a new site with the sample content in a temporary folder and measures it beside a bare "hello". All servers run side by side and
/// are put under load in turn, round by round, so that what else the machine does meets all of them.
/// </summary>
internal sealed class SiteBenchmark
{
    public const string TextPath = "/text";

    private const int Starts = 5;
    private const int Rounds = 5;
    private const int FewestWarmUps = 2;
    private const int MostWarmUps = 12;

    private static readonly (string, string) _withoutCache = ("OrchardCore__Defus_OutputCache__Enabled", "false");

    private readonly BenchmarkOptions _options;
    private readonly string[] _site;

    public SiteBenchmark(BenchmarkOptions options, string webAssembly)
    {
        _options = options;
        _site = [webAssembly];
    }

    public async Task<BenchmarkReport> RunAsync()
    {
        var appData = Directory.CreateTempSubdirectory("defus-benchmark").FullName;
        var copy = Directory.CreateTempSubdirectory("defus-benchmark").FullName;
        try
        {
            string[] hello = [Assembly.GetExecutingAssembly().Location, "hello"];
            var setUp = await TimeStartAsync(_site, _options.Path, appData);
            var (starts, helloStarts) = (new List<double>(), new List<double>());
            for (var i = 0; i < Starts; i++)
            {
                starts.Add((await TimeStartAsync(_site, _options.Path, appData)).TotalSeconds);
                helloStarts.Add((await TimeStartAsync(hello, "/", appData)).TotalSeconds);
            }

            // A database belongs to one process.
            Copy(appData, copy);
            await using var cached = await ServerProcess.StartAsync(_site, _options.Path, appData);
            await using var rendered = await ServerProcess.StartAsync(_site, _options.Path, copy, _withoutCache);
            await using var bare = await ServerProcess.StartAsync(hello, "/", appData);
            Load[] loads =
            [
                new(new(bare.Address, "/")), new(new(bare.Address, TextPath)), new(new(cached.Address, _options.Path)),
                new(new(cached.Address, _options.Path), "Accept-Encoding: br"), new(new(rendered.Address, _options.Path)),
            ];
            foreach (var load in loads)
            {
                await WarmUpAsync(load);
            }

            for (var i = 0; i < Rounds; i++)
            {
                foreach (var load in loads)
                {
                    load.Rates.Add(await RunAsync(load, _options.Seconds));
                }
            }

            var rates = Array.ConvertAll(loads, load => Median(load.Rates));
            return new BenchmarkReport(
                setUp, TimeSpan.FromSeconds(Median(starts)), TimeSpan.FromSeconds(Median(helloStarts)),
                rates[0], rates[1], rates[2], rates[3], rates[4], cached.ResidentMegabytes, rendered.ResidentMegabytes);
        }
        finally
        {
            Directory.Delete(appData, recursive: true);
            Directory.Delete(copy, recursive: true);
        }
    }

    private static async Task<TimeSpan> TimeStartAsync(string[] arguments, string path, string appData)
    {
        await using var server = await ServerProcess.StartAsync(arguments, path, appData);
        return server.TimeToFirstPage;
    }

    /// <summary>Load until the compiler has done its work: the rate grows no more.</summary>
    private async Task WarmUpAsync(Load load)
    {
        var best = 0.0;
        for (var i = 0; i < MostWarmUps; i++)
        {
            var rate = await RunAsync(load, Math.Max(1, _options.Seconds / 2));
            if (i >= FewestWarmUps && rate < best * 1.03)
            {
                return;
            }

            best = Math.Max(best, rate);
        }
    }

    private Task<double> RunAsync(Load load, int seconds) => LoadGenerator.RunAsync(load.Url, _options.Connections, seconds, load.Header);

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }
    }

    private sealed record Load(Uri Url, string? Header = null)
    {
        public List<double> Rates { get; } = [];
    }
}
