using System.Collections.Concurrent;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.ModelBinding;

namespace OrchardCore.ContentManagement.Display;

internal sealed class ContentItemDisplayManager : BaseDisplayManager, IContentItemDisplayManager
{
    private static readonly ConcurrentDictionary<DisplayKey, DisplayedAs> _displays = new();

    private readonly IContentDisplayHandler[] _handlers;
    private readonly IContentDefinitionManager _definitions;
    private readonly IShapeFactory _shapes;
    private readonly ILayoutAccessor _layout;

    public ContentItemDisplayManager(
        IEnumerable<IContentDisplayHandler> handlers,
        IContentDefinitionManager definitions,
        IShapeFactory shapes,
        IEnumerable<IShapePlacementProvider> placements,
        ILayoutAccessor layout) : base(shapes, placements)
    {
        _handlers = handlers.ToArray();
        _definitions = definitions;
        _shapes = shapes;
        _layout = layout;
    }

    public async Task<IShape> BuildDisplayAsync(ContentItem contentItem, IUpdateModel updater, string displayType = "", string groupId = "")
    {
        var type = await TypeAsync(contentItem);
        var actual = string.IsNullOrEmpty(displayType) ? OrchardCoreConstants.DisplayType.Detail : displayType;
        var (shapeType, alternates) = _displays.GetOrAdd(new DisplayKey(type.Name, type.GetStereotype(), actual), Display);
        var shape = await CreateShapeAsync(contentItem, type, shapeType, alternates);
        shape.Metadata.DisplayType = actual;

        var context = new BuildDisplayContext(shape, actual, groupId, _shapes, await _layout.GetLayoutAsync(), updater);
        await BindPlacementAsync(context);
        foreach (var handler in _handlers)
        {
            await handler.BuildDisplayAsync(contentItem, context);
        }

        return context.Shape;
    }

    public async Task<IShape> BuildEditorAsync(ContentItem contentItem, IUpdateModel updater, bool isNew, string groupId = "", string htmlFieldPrefix = "")
    {
        var shape = await CreateEditorShapeAsync(contentItem);
        var context = new BuildEditorContext(shape, groupId, isNew, htmlFieldPrefix, _shapes, await _layout.GetLayoutAsync(), updater);
        await BindPlacementAsync(context);
        foreach (var handler in _handlers)
        {
            await handler.BuildEditorAsync(contentItem, context);
        }

        return context.Shape;
    }

    public async Task<IShape> UpdateEditorAsync(ContentItem contentItem, IUpdateModel updater, bool isNew, string groupId = "", string htmlFieldPrefix = "")
    {
        var shape = await CreateEditorShapeAsync(contentItem);
        var context = new UpdateEditorContext(shape, groupId, isNew, htmlFieldPrefix, _shapes, await _layout.GetLayoutAsync(), updater);
        await BindPlacementAsync(context);
        foreach (var handler in _handlers)
        {
            await handler.UpdateEditorAsync(contentItem, context);
        }

        return context.Shape;
    }

    private async Task<IShape> CreateEditorShapeAsync(ContentItem contentItem)
    {
        var type = await TypeAsync(contentItem);
        var stereotype = type.GetStereotype();
        var shapeType = string.IsNullOrEmpty(stereotype) ? "Content_Edit" : $"{stereotype}_Edit";
        return await CreateShapeAsync(contentItem, type, shapeType, ItemAlternates.OfEditor(stereotype, shapeType, type.Name));
    }

    private async Task<IShape> CreateShapeAsync(ContentItem contentItem, ContentTypeDefinition type, string shapeType, string[] alternates)
    {
        var shape = await CreateContentShapeAsync(shapeType);
        shape.Properties["ContentItem"] = contentItem;
        shape.Properties["Stereotype"] = type.GetStereotype()!;
        shape.Metadata.Alternates.AddRange(alternates);
        return shape;
    }

    private async Task<ContentTypeDefinition> TypeAsync(ContentItem contentItem)
    {
        ArgumentNullException.ThrowIfNull(contentItem);
        return await _definitions.GetTypeDefinitionAsync(contentItem.ContentType)
            ?? throw new InvalidOperationException($"The content type '{contentItem.ContentType}' of the content item {contentItem.ContentItemId} does not exist.");
    }

    private static DisplayedAs Display(DisplayKey key)
    {
        var (type, stereotype, displayType) = key;
        var name = string.IsNullOrEmpty(stereotype) ? "Content" : stereotype;
        var shapeType = displayType == OrchardCoreConstants.DisplayType.Detail ? name : $"{name}_{displayType}";
        return new DisplayedAs(shapeType, ItemAlternates.OfDisplay(stereotype, displayType, shapeType, type));
    }

    // A class: dictionaries of keys that are values have to be compiled at every start.
    private sealed record DisplayKey(string Type, string? Stereotype, string DisplayType);

    private sealed record DisplayedAs(string ShapeType, string[] Alternates);
}
