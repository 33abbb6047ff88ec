using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.ModelBinding;

namespace OrchardCore.ContentTypes.Editors;

/// <summary>Asks the drivers for the editors of definitions; what they bind is stored at once, so an invalid form must cancel the session.</summary>
internal sealed class DefinitionDisplayManager : BaseDisplayManager, IContentDefinitionDisplayManager
{
    private readonly IContentDefinitionManager _definitions;
    private readonly IShapeFactory _shapes;
    private readonly ILayoutAccessor _layout;
    private readonly IEnumerable<IContentTypeDefinitionDisplayDriver> _types;
    private readonly IEnumerable<IContentPartDefinitionDisplayDriver> _parts;
    private readonly IEnumerable<IContentTypePartDefinitionDisplayDriver> _typeParts;
    private readonly IEnumerable<IContentPartFieldDefinitionDisplayDriver> _fields;

    public DefinitionDisplayManager(
        IContentDefinitionManager definitions,
        IShapeFactory shapes,
        ILayoutAccessor layout,
        IEnumerable<IShapePlacementProvider> placements,
        IEnumerable<IContentTypeDefinitionDisplayDriver> types,
        IEnumerable<IContentPartDefinitionDisplayDriver> parts,
        IEnumerable<IContentTypePartDefinitionDisplayDriver> typeParts,
        IEnumerable<IContentPartFieldDefinitionDisplayDriver> fields)
        : base(shapes, placements)
    {
        _definitions = definitions;
        _shapes = shapes;
        _layout = layout;
        _types = types;
        _parts = parts;
        _typeParts = typeParts;
        _fields = fields;
    }

    public Task<dynamic> BuildTypeEditorAsync(ContentTypeDefinition definition, IUpdateModel updater, string groupId = "")
        => BuildAsync("ContentTypeDefinition_Edit", definition, _types, updater, groupId);

    public Task<dynamic> BuildPartEditorAsync(ContentPartDefinition definition, IUpdateModel updater, string groupId = "")
        => BuildAsync("ContentPartDefinition_Edit", definition, _parts, updater, groupId);

    public Task<dynamic> BuildTypePartEditorAsync(ContentTypePartDefinition definition, IUpdateModel updater, string groupId = "")
        => BuildAsync("ContentTypePartDefinition_Edit", definition, _typeParts, updater, groupId);

    public Task<dynamic> BuildPartFieldEditorAsync(ContentPartFieldDefinition definition, IUpdateModel updater, string groupId = "")
        => BuildAsync("ContentPartFieldDefinition_Edit", definition, _fields, updater, groupId);

    public async Task<dynamic> UpdateTypeEditorAsync(ContentTypeDefinition definition, IUpdateModel updater, string groupId = "")
    {
        var (shape, layout) = await CreateAsync("ContentTypeDefinition_Edit");
        await _definitions.AlterTypeDefinitionAsync(definition.Name, builder
            => UpdateAsync(definition, _types, new UpdateTypeEditorContext(builder, shape, groupId, false, _shapes, layout, updater)));
        return shape;
    }

    public async Task<dynamic> UpdatePartEditorAsync(ContentPartDefinition definition, IUpdateModel updater, string groupId = "")
    {
        var (shape, layout) = await CreateAsync("ContentPartDefinition_Edit");
        await _definitions.AlterPartDefinitionAsync(definition.Name, builder
            => UpdateAsync(definition, _parts, new UpdatePartEditorContext(builder, shape, groupId, false, _shapes, layout, updater)));
        return shape;
    }

    public async Task<dynamic> UpdateTypePartEditorAsync(ContentTypePartDefinition definition, IUpdateModel updater, string groupId = "")
    {
        var (shape, layout) = await CreateAsync("ContentTypePartDefinition_Edit");
        await _definitions.AlterTypeDefinitionAsync(definition.ContentTypeDefinition.Name, type
            => type.WithPartAsync(definition.Name, definition.PartDefinition.Name, builder
                => UpdateAsync(definition, _typeParts, new UpdateTypePartEditorContext(builder, shape, groupId, false, _shapes, layout, updater))));
        return shape;
    }

    public async Task<dynamic> UpdatePartFieldEditorAsync(ContentPartFieldDefinition definition, IUpdateModel updater, string groupId = "")
    {
        var (shape, layout) = await CreateAsync("ContentPartFieldDefinition_Edit");
        await _definitions.AlterPartDefinitionAsync(definition.PartDefinition.Name, part
            => part.WithFieldAsync(definition.Name, builder
                => UpdateAsync(definition, _fields, new UpdatePartFieldEditorContext(builder, shape, groupId, false, _shapes, layout, updater))));
        return shape;
    }

    private async Task<dynamic> BuildAsync<TModel, TUpdate>(
        string shapeType, TModel model, IEnumerable<IDisplayDriver<TModel, BuildDisplayContext, BuildEditorContext, TUpdate>> drivers, IUpdateModel updater, string groupId)
        where TUpdate : UpdateEditorContext
    {
        var (shape, layout) = await CreateAsync(shapeType);
        var context = new BuildEditorContext(shape, groupId, isNew: false, htmlFieldPrefix: "", _shapes, layout, updater);
        await BindPlacementAsync(context);
        foreach (var driver in drivers)
        {
            await ((await driver.BuildEditorAsync(model, context))?.ApplyAsync(context) ?? Task.CompletedTask);
        }

        return shape;
    }

    private async Task UpdateAsync<TModel, TUpdate>(
        TModel model, IEnumerable<IDisplayDriver<TModel, BuildDisplayContext, BuildEditorContext, TUpdate>> drivers, TUpdate context)
        where TUpdate : UpdateEditorContext
    {
        await BindPlacementAsync(context);
        foreach (var driver in drivers)
        {
            await ((await driver.UpdateEditorAsync(model, context))?.ApplyAsync(context) ?? Task.CompletedTask);
        }
    }

    private async Task<(IShape Shape, DisplayManagement.Zones.IZoneHolding Layout)> CreateAsync(string shapeType)
        => (await CreateContentShapeAsync(shapeType), await _layout.GetLayoutAsync());
}
