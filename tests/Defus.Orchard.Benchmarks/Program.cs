using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Defus.Orchard.Benchmarks;

if (args is ["hello", ..])
{
    // The yardsticks: the smallest things ASP.NET Core can serve, in a process of its own.
    var builder = WebApplication.CreateSlimBuilder(args[1..]);
    builder.Logging.ClearProviders();
    var app = builder.Build();
    var text = new string('x', 30 * 1024);
    app.MapGet("/", () => "hello");
    app.MapGet(SiteBenchmark.TextPath, () => text);
    await app.RunAsync();
    return 0;
}

var metadata = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(attribute => attribute.Key, attribute => attribute.Value!);
if (args is ["growth", .. var sizes])
{
    int[] counts = sizes is [] ? [1_000, 10_000, 100_000] : Array.ConvertAll(sizes, size => int.Parse(size, CultureInfo.InvariantCulture));
    var growth = await new GrowthBenchmark(metadata["WebAssemblyPath"], metadata["StructureRecipePath"], counts).RunAsync();
    Console.WriteLine(growth.ToTable());
    await ReportDocument.WriteAsync(metadata["ReportPath"], "growth", growth.ToTable());
    return growth.GoalsMet ? 0 : 1;
}

var options = BenchmarkOptions.Parse(args, metadata["ReportPath"]);
var report = await new SiteBenchmark(options, metadata["WebAssemblyPath"]).RunAsync();
Console.WriteLine(report.ToTable());
await ReportDocument.WriteAsync(options.Report, "benchmark", report.ToTable());
return report.GoalsMet ? 0 : 1;
