using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Documents;
using OrchardCore.Seo;
using OrchardCore.Settings;
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

        var services = context.RequestServices;
        var origin = (await services.GetRequiredService<ISiteService>().GetSiteSettingsAsync()).GetOrigin(context.Request) + context.Request.PathBase;
        var xml = await services.GetRequiredService<SitemapCache>().GetAsync($"{sitemap.SitemapId} {origin}", path, () => MakeAsync(sitemap, document, context));
        context.Response.ContentType = "application/xml; charset=utf-8";
        context.Response.ContentLength = xml.Length;
        await context.Response.Body.WriteAsync(xml, context.RequestAborted);
    }

    private static async Task<byte[]> MakeAsync(SitemapType sitemap, SitemapDocument document, HttpContext context)
    {
        var xml = await context.RequestServices.GetRequiredService<SitemapBuilder>().BuildAsync(sitemap, document, context.Request);
        using var stream = new MemoryStream();
        await using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(false) }))
        {
            await xml.WriteToAsync(writer, context.RequestAborted);
        }

        return stream.ToArray();
    }
}
