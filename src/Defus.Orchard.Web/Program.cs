using Defus.Orchard.Web;
using Defus.OutputCache;

// Without what only other servers than Kestrel, HTTP/3 and development need: less memory, an earlier start.
var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseKestrelHttpsConfiguration();
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
app.UsePageCache();
app.UseOrchardCore();

if (!await firstStart.RunAsync(app))
{
    return 1;
}

await app.RunAsync();
return 0;
