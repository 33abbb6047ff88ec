using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.ViewModels;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.Contents.Drivers;

/// <summary>The page title of an item and the buttons of its editor.</summary>
public sealed class ContentsDriver : ContentDisplayDriver
{
    private readonly IContentManager _contentManager;
    private readonly IContentDefinitionManager _definitions;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;

    public ContentsDriver(IContentManager contentManager, IContentDefinitionManager definitions, IAuthorizationService authorization, IHttpContextAccessor http)
    {
        _contentManager = contentManager;
        _definitions = definitions;
        _authorization = authorization;
        _http = http;
    }

    public override async Task<IDisplayResult?> DisplayAsync(ContentItem model, BuildDisplayContext context)
    {
        // Widgets and menu items are no pages; they have no title.
        if (context.DisplayType is not OrchardCoreConstants.DisplayType.Detail
            || await _definitions.GetTypeDefinitionAsync(model.ContentType) is not { } type || type.HasStereotype())
        {
            return null;
        }

        return Shape("ContentsMetadata", new ContentItemViewModel(model)).Location("Detail", "Content:before");
    }

    public override async Task<IDisplayResult?> EditAsync(ContentItem model, BuildEditorContext context)
    {
        if (await _definitions.GetTypeDefinitionAsync(model.ContentType) is not { } type || _http.HttpContext is not { User: var user } || context.HtmlFieldPrefix.Length > 0)
        {
            return null;
        }

        return Combine(
            Dynamic("Content_PublishButton").Location("Actions:10")
                .RenderWhen(() => _authorization.AuthorizeAsync(user, CommonPermissions.PublishContent, model)),
            Dynamic("Content_UnpublishButton", shape => { shape.ContentItem = model; }).Location("Actions:20")
                .RenderWhen(async () => model.Id != 0 && await _contentManager.HasPublishedVersionAsync(model) && await _authorization.AuthorizeAsync(user, CommonPermissions.PublishContent, model)),
            Dynamic("Content_SaveDraftButton").Location("Actions:30")
                .RenderWhen(async () => type.IsDraftable() && await _authorization.AuthorizeAsync(user, CommonPermissions.EditContent, model)),
            Dynamic("Content_DeleteButton", shape => { shape.ContentItem = model; }).Location("Actions:40")
                .RenderWhen(async () => model.Id != 0 && await _authorization.AuthorizeAsync(user, CommonPermissions.DeleteContent, model)),
            Dynamic("Content_MoreButtons", async shape =>
            {
                shape.ContentItem = model;
                shape.MayClone = type.IsCreatable() && await _authorization.AuthorizeAsync(user, CommonPermissions.CloneContent, model);
                shape.MayDiscard = !model.Published && await _contentManager.HasPublishedVersionAsync(model) && await _authorization.AuthorizeAsync(user, CommonPermissions.DeleteContent, model);
            }).Location("Actions:50").RenderWhen(async () => model.Id != 0 && await _authorization.AuthorizeAsync(user, CommonPermissions.EditContent, model)));
    }
}
