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
var options = BenchmarkOptions.Parse(args, metadata["ReportPath"]);
var report = await new SiteBenchmark(options, metadata["WebAssemblyPath"]).RunAsync();
Console.WriteLine(report.ToTable());
await report.WriteAsync(options.Report);
return report.GoalsMet ? 0 : 1;
