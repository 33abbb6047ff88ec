using Microsoft.Extensions.Logging;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Modules;

namespace OrchardCore.DisplayManagement;

/// <summary>Builds the display and the editor of any model from its drivers. Stands in for DisplayManager&lt;TModel&gt;.</summary>
internal sealed class DisplayManager<TModel> : BaseDisplayManager, IDisplayManager<TModel>
{
    private readonly IEnumerable<IDisplayDriver<TModel>> _drivers;
    private readonly IShapeFactory _shapeFactory;
    private readonly ILayoutAccessor _layoutAccessor;
    private readonly ILogger _logger;

    public DisplayManager(
        IEnumerable<IDisplayDriver<TModel>> drivers,
        IShapeFactory shapeFactory,
        IEnumerable<IShapePlacementProvider> placementProviders,
        ILayoutAccessor layoutAccessor,
        ILogger<DisplayManager<TModel>> logger)
        : base(shapeFactory, placementProviders)
    {
        _drivers = drivers;
        _shapeFactory = shapeFactory;
        _layoutAccessor = layoutAccessor;
        _logger = logger;
    }

    public async Task<IShape> BuildDisplayAsync(TModel model, IUpdateModel updater, string displayType = "", string groupId = "")
    {
        displayType = string.IsNullOrEmpty(displayType) ? OrchardCoreConstants.DisplayType.Detail : displayType;
        var shape = await CreateShapeAsync(
            model, displayType == OrchardCoreConstants.DisplayType.Detail ? typeof(TModel).Name : $"{typeof(TModel).Name}_{displayType}");
        var context = new BuildDisplayContext(shape, displayType, groupId, _shapeFactory, await _layoutAccessor.GetLayoutAsync(), updater);
        await BindPlacementAsync(context);
        foreach (var driver in _drivers)
        {
            try
            {
                if (await driver.BuildDisplayAsync(model, context) is { } result)
                {
                    await result.ApplyAsync(context);
                }
            }
            catch (Exception ex) when (!ex.IsFatal())
            {
                // One broken piece must not take the page with it.
                _logger.LogError(ex, "The driver {Driver} could not display {Model}", driver.GetType(), typeof(TModel));
            }
        }

        return shape;
    }

    public async Task<IShape> BuildEditorAsync(TModel model, IUpdateModel updater, bool isNew, string groupId = "", string htmlPrefix = "")
    {
        var shape = await CreateShapeAsync(model, $"{typeof(TModel).Name}_Edit");
        var context = new BuildEditorContext(shape, groupId, isNew, htmlPrefix, _shapeFactory, await _layoutAccessor.GetLayoutAsync(), updater);
        await BindPlacementAsync(context);
        foreach (var driver in _drivers)
        {
            await ApplyAsync(await driver.BuildEditorAsync(model, context), context);
        }

        return shape;
    }

    public async Task<IShape> UpdateEditorAsync(TModel model, IUpdateModel updater, bool isNew, string groupId = "", string htmlPrefix = "")
    {
        var shape = await CreateShapeAsync(model, $"{typeof(TModel).Name}_Edit");
        var context = new UpdateEditorContext(shape, groupId, isNew, htmlPrefix, _shapeFactory, await _layoutAccessor.GetLayoutAsync(), updater);
        await BindPlacementAsync(context);
        foreach (var driver in _drivers)
        {
            await ApplyAsync(await driver.UpdateEditorAsync(model, context), context);
        }

        return shape;
    }

    private static Task ApplyAsync(IDisplayResult? result, BuildEditorContext context)
    {
        return result is null ? Task.CompletedTask : result.ApplyAsync(context);
    }

    private async ValueTask<IShape> CreateShapeAsync(TModel model, string shapeType)
    {
        var shape = await CreateContentShapeAsync(shapeType);
        shape.Properties["Model"] = model!;
        shape.Properties[typeof(TModel).Name] = model!;
        shape.Metadata.Alternates.Add($"{shapeType}__{model!.GetType().Name}");
        return shape;
    }
}
