using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OrchardCore.Modules;

namespace OrchardCore.Environment.Shell.Builders;

/// <summary>Lets the startups of a shell build its middleware between routing and endpoints.</summary>
internal sealed class ShellPipelineBuilder
{
    private const string RoutesKey = "__EndpointRouteBuilder";

    private readonly ShellStartups _startups;
    private readonly IServiceProvider _container;

    public ShellPipelineBuilder(ShellStartups startups, IServiceProvider container)
    {
        _startups = startups;
        _container = container;
    }

    public async Task<RequestDelegate> BuildAsync(IServiceProvider scope)
    {
        var app = new ApplicationBuilder(_container);
        app.UseRouting();
        var routes = (IEndpointRouteBuilder)app.Properties[RoutesKey]!;
        foreach (var startup in _startups.ByConfigureOrder)
        {
            startup.Configure(app, routes, scope);
            if (startup is IAsyncStartup asynchronous)
            {
                await asynchronous.ConfigureAsync(app, routes, scope);
            }
        }

        app.UseEndpoints(static _ => { });
        return app.Build();
    }
}
