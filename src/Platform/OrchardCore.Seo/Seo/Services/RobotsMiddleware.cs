using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace OrchardCore.Seo.Services;

/// <summary>Answers /robots.txt.</summary>
public sealed class RobotsMiddleware
{
    private readonly RequestDelegate _next;

    public RobotsMiddleware(RequestDelegate next)
    {
        _next = next;
    }

    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || context.Request.Path != "/robots.txt")
        {
            await _next(context);
            return;
        }

        context.Response.ContentType = "text/plain; charset=utf-8";
        foreach (var provider in context.RequestServices.GetServices<IRobotsProvider>())
        {
            await context.Response.WriteAsync(await provider.GetContentAsync());
        }
    }
}
