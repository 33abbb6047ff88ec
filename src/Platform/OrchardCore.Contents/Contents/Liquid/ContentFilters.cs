using System.Text.Json.Nodes;
using Fluid;
using Fluid.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Models;
using OrchardCore.ContentManagement.Utilities;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Liquid;

namespace OrchardCore.Contents.Liquid;

/// <summary>Reading content items from Liquid values.</summary>
internal static class ContentValues
{
    /// <summary>The item a value is: an item, its JSON, or something with a ContentItem.</summary>
    public static ContentItem? Item(FluidValue value) => value.ToObjectValue() switch
    {
        ContentItem item => item,
        IContent content => content.ContentItem,
        JsonObject json when json.ContainsKey(nameof(ContentItem.ContentType)) => json.ToObject<ContentItem>(),
        _ => null,
    };
}

/// <summary><c>{{ item | display_text }}</c></summary>
internal sealed class DisplayTextFilter : ILiquidFilter
{
    public ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
        => new(ContentValues.Item(input) is { DisplayText: { } text } ? new StringValue(text) : NilValue.Instance);
}

/// <summary><c>{{ item | display_url }}</c>: the absolute address.</summary>
internal sealed class DisplayUrlFilter : ILiquidFilter
{
    private readonly IContentManager _contentManager;
    private readonly LinkGenerator _links;
    private readonly IHttpContextAccessor _http;

    public DisplayUrlFilter(IContentManager contentManager, LinkGenerator links, IHttpContextAccessor http)
    {
        _contentManager = contentManager;
        _links = links;
        _http = http;
    }

    public async ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        if (ContentValues.Item(input) is not { } item || _http.HttpContext is not { } http)
        {
            return NilValue.Instance;
        }

        var metadata = await _contentManager.GetContentItemMetadataAsync(item);
        var url = metadata.DisplayRouteValues is null ? null : _links.GetUriByRouteValues(http, null, metadata.DisplayRouteValues);
        return url is null ? NilValue.Instance : new StringValue(url);
    }
}

/// <summary><c>{{ item | shape_build_display: "Summary" }}</c>: the shape of an item, or of each of several.</summary>
internal sealed class BuildDisplayFilter : ILiquidFilter
{
    private const int MaxRecursions = 20;

    private readonly IContentItemDisplayManager _display;
    private readonly IUpdateModelAccessor _updater;
    private readonly Dictionary<ContentItem, int> _builds = [];

    public BuildDisplayFilter(IContentItemDisplayManager display, IUpdateModelAccessor updater)
    {
        _display = display;
        _updater = updater;
    }

    public async ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        var displayType = arguments["type"].Or(arguments.At(0)).ToStringValue();
        var limit = arguments["max_recursions"] is { } max && !max.IsNil() ? (int)max.ToNumberValue() : MaxRecursions;
        if (input.Type is not FluidValues.Array)
        {
            return await BuildAsync(input, displayType, limit, context);
        }

        var shapes = new List<FluidValue>();
        foreach (var value in input.Enumerate(context))
        {
            shapes.Add(await BuildAsync(value, displayType, limit, context));
        }

        return new ArrayValue(shapes);
    }

    // A template that displays its own item would never end.
    private async Task<FluidValue> BuildAsync(FluidValue value, string displayType, int limit, LiquidTemplateContext context)
    {
        if (ContentValues.Item(value) is not { } item || (_builds[item] = _builds.GetValueOrDefault(item) + 1) > limit)
        {
            return NilValue.Instance;
        }

        return FluidValue.Create(await _display.BuildDisplayAsync(item, _updater.ModelUpdater, displayType), context.Options);
    }
}

/// <summary><c>{{ id | content_item_id }}</c>: the published item or items with these ids.</summary>
internal sealed class ContentItemFilter : ILiquidFilter
{
    private readonly IContentManager _contentManager;

    public ContentItemFilter(IContentManager contentManager) => _contentManager = contentManager;

    public async ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        if (input.Type is FluidValues.Array)
        {
            var items = await _contentManager.GetAsync(input.Enumerate(context).Select(x => x.ToStringValue()).ToArray());
            return FluidValue.Create(items.ToArray(), context.Options);
        }

        return await _contentManager.GetAsync(input.ToStringValue()) is { } item ? FluidValue.Create(item, context.Options) : NilValue.Instance;
    }
}

/// <summary><c>{{ item | full_text }}</c>: the texts of an item without tags.</summary>
internal sealed class FullTextFilter : ILiquidFilter
{
    private readonly IContentManager _contentManager;

    public FullTextFilter(IContentManager contentManager) => _contentManager = contentManager;

    public async ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        if (ContentValues.Item(input) is not { } item)
        {
            return NilValue.Instance;
        }

        var aspect = await _contentManager.PopulateAspectAsync<FullTextAspect>(item);
        return new StringValue(string.Join(' ', aspect.Segments.Select(x => x.RemoveTags(htmlDecode: true))));
    }
}
