using System.Reflection;

namespace Defus.Orchard.Benchmarks;

/// <summary>Sets up a new site with the sample content in a temporary folder and measures it beside a bare "hello".</summary>
internal sealed class SiteBenchmark
{
    private const int Starts = 5;
    private const int FewestWarmUps = 2;
    private const int MostWarmUps = 12;
    private readonly BenchmarkOptions _options;

    public SiteBenchmark(BenchmarkOptions options)
    {
        _options = options;
    }

    public async Task<BenchmarkReport> RunAsync()
    {
        var appData = Directory.CreateTempSubdirectory("defus-benchmark").FullName;
        try
        {
            string[] site = [WebAssemblyPath()];
            var setup = await TimeStartAsync(site, appData);

            var starts = new List<TimeSpan>();
            for (var i = 0; i < Starts; i++)
            {
                starts.Add(await TimeStartAsync(site, appData));
            }

            var (siteRate, megabytes) = await LoadAsync(site, _options.Path, appData);
            var (helloRate, _) = await LoadAsync([Assembly.GetExecutingAssembly().Location, "hello"], "/", appData);

            starts.Sort();
            return new BenchmarkReport(setup, starts[Starts / 2], siteRate, helloRate, megabytes);
        }
        finally
        {
            Directory.Delete(appData, recursive: true);
        }
    }

    private async Task<TimeSpan> TimeStartAsync(string[] arguments, string appData)
    {
        await using var server = await ServerProcess.StartAsync(arguments, _options.Path, appData);
        return server.TimeToFirstPage;
    }

    private async Task<(double Rate, double Megabytes)> LoadAsync(string[] arguments, string path, string appData)
    {
        await using var server = await ServerProcess.StartAsync(arguments, path, appData);
        var url = new Uri(server.Address, path);
        await WarmUpAsync(url);
        var rate = await LoadGenerator.RunAsync(url, _options.Connections, _options.Seconds);
        return (rate, server.ResidentMegabytes);
    }

    /// <summary>Load until the compiler has done its work: the rate grows no more.</summary>
    private async Task WarmUpAsync(Uri url)
    {
        var best = 0.0;
        for (var i = 0; i < MostWarmUps; i++)
        {
            var rate = await LoadGenerator.RunAsync(url, _options.Connections, Math.Max(1, _options.Seconds / 2));
            if (i >= FewestWarmUps && rate < best * 1.03)
            {
                return;
            }

            best = Math.Max(best, rate);
        }
    }

    private static string WebAssemblyPath()
    {
        return Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(attribute => attribute.Key == "WebAssemblyPath").Value!;
    }
}
