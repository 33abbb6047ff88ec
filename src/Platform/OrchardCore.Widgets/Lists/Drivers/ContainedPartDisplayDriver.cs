using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Lists.Models;
using OrchardCore.Lists.Services;
using OrchardCore.Lists.ViewModels;

namespace OrchardCore.Lists.Drivers;

/// <summary>Puts an item into the list it is created for (…/Create?ListPart.ContainerId=…), and says in its editor which list that is.</summary>
public sealed class ContainedPartDisplayDriver : ContentDisplayDriver
{
    private readonly IContentManager _contentManager;
    private readonly IContentDefinitionManager _definitions;
    private readonly IContainerService _container;
    private readonly IAuthorizationService _authorizationService;
    private readonly IHttpContextAccessor _httpContextAccessor;

    public ContainedPartDisplayDriver(
        IContentManager contentManager,
        IContentDefinitionManager definitions,
        IContainerService container,
        IAuthorizationService authorizationService,
        IHttpContextAccessor httpContextAccessor)
    {
        _contentManager = contentManager;
        _definitions = definitions;
        _container = container;
        _authorizationService = authorizationService;
        _httpContextAccessor = httpContextAccessor;
    }

    public override async Task<IDisplayResult?> EditAsync(ContentItem model, BuildEditorContext context)
    {
        if (context.HtmlFieldPrefix.Length > 0)
        {
            return null;
        }

        var id = model.TryGet<ContainedPart>(out var part) ? part.ListContentItemId : await PostedAsync(context);
        return await FindAsync(id) is { } list
            ? Initialize<ContainedPartViewModel>("ListPart_ContainerId", viewModel =>
            {
                viewModel.ContainerId = list.ContentItemId;
                viewModel.Container = list;
            }).Location("Content:before")
            : null;
    }

    public override async Task<IDisplayResult?> UpdateAsync(ContentItem model, UpdateEditorContext context)
    {
        if (context.HtmlFieldPrefix.Length == 0 && !model.TryGet<ContainedPart>(out _)
            && await FindAsync(await PostedAsync(context)) is { } list && await MayContainAsync(list, model)
            && await _authorizationService.AuthorizeAsync(_httpContextAccessor.HttpContext?.User, CommonPermissions.EditContent, list))
        {
            var order = await _container.GetNextOrderNumberAsync(list.ContentItemId);
            model.Alter<ContainedPart>(part =>
            {
                part.ListContentItemId = list.ContentItemId;
                part.ListContentType = list.ContentType;
                part.Order = order;
            });
        }

        return await EditAsync(model, context);
    }

    private static async Task<string?> PostedAsync(BuildEditorContext context)
    {
        var viewModel = new ContainedPartViewModel();
        await context.Updater.TryUpdateModelAsync(viewModel, nameof(ListPart), model => model.ContainerId!);
        return viewModel.ContainerId;
    }

    private async Task<ContentItem?> FindAsync(string? id)
        => !string.IsNullOrEmpty(id) && await _contentManager.GetAsync(id, VersionOptions.Latest) is { } item && item.TryGet<ListPart>(out _) ? item : null;

    private async Task<bool> MayContainAsync(ContentItem list, ContentItem item)
        => (await _definitions.GetTypeDefinitionAsync(list.ContentType))?.Parts.FirstOrDefault(part => part.PartDefinition.Name == nameof(ListPart))
            ?.GetSettings<ListPartSettings>().ContainedContentTypes.Contains(item.ContentType) == true;
}
