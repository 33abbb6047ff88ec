using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using OrchardCore.Modules;

namespace OrchardCore.Diagnostics;

/// <summary>Shows failed requests as pages of the theme; the address stays the one that failed.</summary>
[Feature("OrchardCore.Diagnostics")]
public sealed class Startup : StartupBase
{
    private readonly IHostEnvironment _environment;

    public Startup(IHostEnvironment environment)
    {
        _environment = environment;
    }

    // Before everything that can fail.
    public override int ConfigureOrder => OrchardCoreConstants.ConfigureOrder.ReverseProxy;

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        if (!_environment.IsDevelopment())
        {
            app.UseExceptionHandler("/Error/500");
        }

        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments("/api"),
            branch => branch.UseStatusCodePagesWithReExecute("/Error/{0}"));
    }
}
