using Defus.Common.Pages;
using Defus.OutputCache.Changes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OrchardCore.ContentManagement;
using OrchardCore.Layers.Models;
using OrchardCore.Layers.Services;
using OrchardCore.Rules.Services;

namespace Defus.OutputCache.Collecting;

/// <summary>A page depends on the rules of the layers, and on the widgets of the layers whose rule holds for it.</summary>
internal sealed class LayersOfPage : IAsyncResultFilter
{
    private readonly ILayerService _layers;
    private readonly IRuleService _rules;

    public LayersOfPage(ILayerService layers, IRuleService rules)
    {
        _layers = layers;
        _rules = rules;
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is ViewResult && PageDependencies.Current is { } page)
        {
            await CollectAsync(page);
        }

        await next();
    }

    private async Task CollectAsync(PageDependencies page)
    {
        var absent = new HashSet<string>(StringComparer.Ordinal);
        foreach (var layer in (await _layers.GetLayersAsync()).Layers)
        {
            page.Add(LayerParts.Tag(layer.Name));
            if (!await _rules.EvaluateAsync(layer.LayerRule))
            {
                absent.Add(layer.Name);
            }
        }

        // A layer that is made later may hold for the page.
        page.Add(new ListDependency(string.Empty, item => item.TryGet<LayerMetadata>(out var place) && !absent.Contains(place.Layer) ? ListDependency.Whole : null));
    }
}
