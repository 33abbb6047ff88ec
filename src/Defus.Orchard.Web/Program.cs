using Defus.Orchard.Web;

var builder = WebApplication.CreateBuilder(args);
var firstStart = new FirstStart(builder);

builder.Services.AddOrchardCms(firstStart.Configure);

var app = builder.Build();
app.UseMiddleware<StaticPages>();
app.UseOrchardCore();

if (!await firstStart.RunAsync(app))
{
    return 1;
}

await app.RunAsync();
return 0;
