using Defus.Orchard.Web;
using Defus.OutputCache;
using Microsoft.Extensions.Logging.Console;

// Without what only other servers than Kestrel, HTTP/3 and development need: less memory, an earlier start.
var builder = ContentRoot.CreateBuilder(args);
builder.WebHost.UseKestrelHttpsConfiguration();

// This builder has chosen how the log looks; the configuration may choose otherwise.
builder.Services.Configure<ConsoleLoggerOptions>(builder.Configuration.GetSection("Logging:Console"));
var firstStart = new FirstStart(builder);

builder.AddTelemetry();
builder.Services.AddOrchardCms(orchard =>
{
    firstStart.Configure(orchard);
    ManyProcesses.Configure(orchard, builder.Configuration);
});
builder.Services.AddPageCache();

var app = builder.Build();
app.UseMiddleware<StaticPages>();
app.Use(firstStart.WaitAsync);
app.UsePageCache();
app.UseOrchardCore();

if (!await firstStart.RunAsync(app))
{
    return 1;
}

await app.RunAsync();
return firstStart.HasFailed ? 1 : 0;
