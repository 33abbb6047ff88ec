using Defus.Seo.Services;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Seo.Models;

namespace Defus.Seo.Handlers;

/// <summary>Completes what no editor has entered. What it needs is made only when a page asks.</summary>
public sealed class PageSeoHandler : ContentHandlerBase
{
    private readonly IServiceProvider _services;

    public PageSeoHandler(IServiceProvider services)
    {
        _services = services;
    }

    public override Task GetContentItemAspectAsync(ContentItemAspectContext context)
        => context.Aspect is SeoAspect aspect ? _services.GetRequiredService<PageSeo>().CompleteAsync(context.ContentItem, aspect) : Task.CompletedTask;
}
