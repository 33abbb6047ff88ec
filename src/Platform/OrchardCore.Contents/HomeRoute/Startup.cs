using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.HomeRoute.Routing;
using OrchardCore.Modules;

namespace OrchardCore.HomeRoute;

[Feature("OrchardCore.HomeRoute")]
public sealed class Startup : StartupBase
{
    public override int ConfigureOrder => -100;

    public override void ConfigureServices(IServiceCollection services) => services.AddSingleton<ActionEndpoints>();

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        => app.UseMiddleware<HomeRouteMiddleware>();
}
