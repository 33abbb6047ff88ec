using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Defus.Orchard.Benchmarks;

if (args is ["hello", ..])
{
    // The yardstick: the smallest thing ASP.NET Core can serve, in a process of its own.
    var builder = WebApplication.CreateSlimBuilder(args[1..]);
    builder.Logging.ClearProviders();
    var app = builder.Build();
    app.MapGet("/", () => "hello");
    await app.RunAsync();
    return 0;
}

var options = BenchmarkOptions.Parse(args);
var report = await new SiteBenchmark(options).RunAsync();
Console.WriteLine(report.ToTable());
return report.GoalsMet ? 0 : 1;
