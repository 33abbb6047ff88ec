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
        => Initialize<ListPartViewModel>(GetDisplayShapeType(context), async model =>
        {
            var settings = context.TypePartDefinition.GetSettings<ListPartSettings>();
            var parameters = new PagerParameters();
            await context.Updater.TryUpdateModelAsync(parameters);
            var pager = new Pager(parameters, settings.PageSize);
            var id = part.ContentItem.ContentItemId;

            model.ListPart = part;
            model.Context = context;
            model.EnableOrdering = settings.EnableOrdering;
            model.ContentItems = await _container.ListAsync(id, settings.EnableOrdering, pager.GetStartIndex(), pager.PageSize);
            model.ContainedContentTypeDefinitions = (await _definitions.ListTypeDefinitionsAsync())
                .Where(type => settings.ContainedContentTypes.Contains(type.Name));
            model.Pager = await _shapeFactory.PagerAsync(pager, await _container.CountAsync(id));
        }).Location(OrchardCoreConstants.DisplayType.Detail, "Content:10");
}
