using System.Xml;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Documents;
using OrchardCore.Sitemaps.Models;

namespace OrchardCore.Sitemaps.Services;

/// <summary>Answers requests for the path of an enabled sitemap.</summary>
public sealed class SitemapMiddleware
{
    private readonly RequestDelegate _next;

    public SitemapMiddleware(RequestDelegate next)
    {
        _next = next;
    }

    public async Task InvokeAsync(HttpContext context)
    {
        // Sitemaps are XML files: everything else passes without a look into the document.
        if (!HttpMethods.IsGet(context.Request.Method) || context.Request.Path.Value?.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) != true)
        {
            await _next(context);
            return;
        }

        var document = await context.RequestServices.GetRequiredService<IDocumentManager<SitemapDocument>>().GetOrCreateImmutableAsync();
        var path = context.Request.Path.Value.TrimStart('/');
        var sitemap = document.Sitemaps.Values.FirstOrDefault(sitemap => sitemap.Enabled && sitemap.Path.TrimStart('/').Equals(path, StringComparison.OrdinalIgnoreCase));
        if (sitemap is null)
        {
            await _next(context);
            return;
        }

        var xml = await context.RequestServices.GetRequiredService<SitemapBuilder>().BuildAsync(sitemap, document, context.Request);
        context.Response.ContentType = "application/xml; charset=utf-8";
        await using var writer = XmlWriter.Create(context.Response.Body, new XmlWriterSettings { Async = true });
        await xml.WriteToAsync(writer, context.RequestAborted);
    }
}
