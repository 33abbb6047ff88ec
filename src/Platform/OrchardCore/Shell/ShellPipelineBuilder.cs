using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using OrchardCore.Mvc;

namespace OrchardCore.Environment.Shell.Builders;

/// <summary>Lets the startups of a shell build its middleware between routing and endpoints.</summary>
internal sealed class ShellPipelineBuilder
{
    private const string RoutesKey = "__EndpointRouteBuilder";

    // Under this key error pages find the routes to run a request through once more.
    private const string GlobalRoutesKey = "__GlobalEndpointRouteBuilder";

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
        if (_container.GetService<LateActions>() is { } late)
        {
            app.Use(late.InvokeAsync);
        }

        app.UseRouting();
        var routes = (IEndpointRouteBuilder)app.Properties[RoutesKey]!;
        app.Properties[GlobalRoutesKey] = routes;
        foreach (var startup in _startups.ByConfigureOrder)
        {
            startup.Configure(app, routes, scope);
            if (startup is IAsyncStartup asynchronous)
            {
                await asynchronous.ConfigureAsync(app, routes, scope);
            }
        }

        app.Use(SaveOrCancelAsync);
        app.UseEndpoints(static _ => { });
        return app.Build();
    }

    // Nobody may read that something is stored while it is not, and an error page must not save what the failed request had half changed.
    private static async Task SaveOrCancelAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || ShellScope.Current is not { } scope)
            {
                await next(context);
            }
            else
            {
                await RunAndCommitAsync(context, next, scope);
            }
        }
        catch (Exception ex)
        {
            await (ShellScope.Current?.HandleExceptionAsync(ex) ?? Task.CompletedTask);
            throw;
        }
    }

    private static async Task RunAndCommitAsync(HttpContext context, RequestDelegate next, ShellScope scope)
    {
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        context.Features.Set<IHttpResponseBodyFeature>(new CommitFirst(body, scope));
        try
        {
            await next(context);

            // A redirect has no body.
            await scope.CommitAsync();
        }
        finally
        {
            context.Features.Set(body);
        }
    }
}
