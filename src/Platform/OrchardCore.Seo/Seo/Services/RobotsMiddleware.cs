using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;
using OrchardCore.Seo.Models;
using OrchardCore.Settings;

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

        var siteService = context.RequestServices.GetRequiredService<ISiteService>();
        var settings = await siteService.GetSettingsAsync<RobotsSettings>();
        var rules = new StringBuilder("User-agent: *\n");
        rules.Append(settings.AllowAllAgents ? "Allow: /\n" : "Disallow: /\n");
        if (settings.DisallowAdmin)
        {
            var prefix = context.RequestServices.GetRequiredService<IOptions<AdminOptions>>().Value.AdminUrlPrefix;
            rules.Append("Disallow: /").Append(prefix).Append("/\n");
        }

        if (!string.IsNullOrWhiteSpace(settings.AdditionalRules))
        {
            rules.Append(settings.AdditionalRules.Trim()).Append('\n');
        }

        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(rules.ToString());
    }
}
