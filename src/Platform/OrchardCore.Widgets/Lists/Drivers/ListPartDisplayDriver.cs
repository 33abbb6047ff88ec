using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Lists.Models;
using OrchardCore.Lists.Services;
using OrchardCore.Lists.ViewModels;
using OrchardCore.Navigation;

namespace OrchardCore.Lists.Drivers;

/// <summary>Shows the items of a list page by page.</summary>
public sealed class ListPartDisplayDriver : ContentPartDisplayDriver<ListPart>
{
    private readonly IContainerService _container;
    private readonly IContentDefinitionManager _definitions;
    private readonly IShapeFactory _shapeFactory;

    public ListPartDisplayDriver(IContainerService container, IContentDefinitionManager definitions, IShapeFactory shapeFactory)
    {
        _container = container;
        _definitions = definitions;
        _shapeFactory = shapeFactory;
    }

    public override IDisplayResult Display(ListPart part, BuildPartDisplayContext context)
        => Combine(
            Initialize<ListPartViewModel>(GetDisplayShapeType(context), model => FillAsync(model, part, context, _container.CountAsync, _container.ListAsync))
                .Location(OrchardCoreConstants.DisplayType.Detail, "Content:10"),
            Initialize<ListPartViewModel>("ListPartDetailAdmin", model => FillAsync(model, part, context, _container.CountLatestAsync, _container.ListLatestAsync))
                .Location(OrchardCoreConstants.DisplayType.DetailAdmin, "Content:10"));

    public override IDisplayResult Edit(ListPart part, BuildPartEditorContext context)
        => Initialize<ListPartViewModel>(GetEditorShapeType(context), model => model.ListPart = part);

    private async ValueTask FillAsync(
        ListPartViewModel model,
        ListPart part,
        BuildPartDisplayContext context,
        Func<string, Task<int>> count,
        Func<string, bool, int, int, Task<IEnumerable<ContentItem>>> list)
    {
        var settings = context.TypePartDefinition.GetSettings<ListPartSettings>();
        var parameters = new PagerParameters();
        await context.Updater.TryUpdateModelAsync(parameters);
        var pager = new Pager(parameters, settings.PageSize);
        var id = part.ContentItem.ContentItemId;

        model.ListPart = part;
        model.Context = context;
        model.EnableOrdering = settings.EnableOrdering;
        model.Skip = pager.GetStartIndex();
        model.ContentItems = await list(id, settings.EnableOrdering, model.Skip, pager.PageSize);
        model.ContainedContentTypeDefinitions = (await _definitions.ListTypeDefinitionsAsync())
            .Where(type => settings.ContainedContentTypes.Contains(type.Name));
        model.Pager = await _shapeFactory.PagerAsync(pager, await count(id));
    }
}
