using Microsoft.Extensions.DependencyInjection;
using OrchardCore;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Records;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Razor;
using Microsoft.AspNetCore.Html;
using YesSql;

#pragma warning disable CA1050 // As in Orchard Core: views call these without a using.

/// <summary>Content in views: <c>Orchard.GetContentItemByHandleAsync("alias:about")</c>.</summary>
public static class ContentOrchardHelperExtensions
{
    public static Task<string?> GetContentItemIdByHandleAsync(this IOrchardHelper orchardHelper, string handle)
        => Service<IContentHandleManager>(orchardHelper).GetContentItemIdAsync(handle);

    public static async Task<ContentItem?> GetContentItemByHandleAsync(this IOrchardHelper orchardHelper, string handle, VersionOptions? option = null)
        => await orchardHelper.GetContentItemIdByHandleAsync(handle) is { } id ? await Service<IContentManager>(orchardHelper).GetAsync(id, option) : null;

    public static Task<ContentItem?> GetContentItemByIdAsync(this IOrchardHelper orchardHelper, string contentItemId, VersionOptions? option = null)
        => Service<IContentManager>(orchardHelper).GetAsync(contentItemId, option);

    public static Task<IEnumerable<ContentItem>> GetContentItemsByIdAsync(this IOrchardHelper orchardHelper, IEnumerable<string> contentItemIds, VersionOptions? option = null)
        => Service<IContentManager>(orchardHelper).GetAsync(contentItemIds, option);

    public static Task<ContentItem?> GetContentItemByVersionIdAsync(this IOrchardHelper orchardHelper, string contentItemVersionId)
        => Service<IContentManager>(orchardHelper).GetVersionAsync(contentItemVersionId);

    public static Task<IEnumerable<ContentItem>> QueryContentItemsAsync(
        this IOrchardHelper orchardHelper, Func<IQuery<ContentItem, ContentItemIndex>, IQuery<ContentItem>> query)
        => query(Service<ISession>(orchardHelper).Query<ContentItem, ContentItemIndex>()).ListAsync(Service<IContentManager>(orchardHelper));

    public static Task<IEnumerable<ContentItem>> GetRecentContentItemsByContentTypeAsync(this IOrchardHelper orchardHelper, string contentType, int maxContentItems = 10)
        => orchardHelper.QueryContentItemsAsync(query => query
            .Where(x => x.ContentType == contentType && x.Published)
            .OrderByDescending(x => x.CreatedUtc!)
            .Take(maxContentItems));

    /// <summary>The HTML of a content item.</summary>
    public static async Task<IHtmlContent> DisplayAsync(
        this IOrchardDisplayHelper orchardDisplayHelper, ContentItem content, string displayType = "", string groupId = "", IUpdateModel? updater = null)
    {
        var services = orchardDisplayHelper.HttpContext.RequestServices;
        var shape = await services.GetRequiredService<IContentItemDisplayManager>().BuildDisplayAsync(
            content, updater ?? services.GetRequiredService<IUpdateModelAccessor>().ModelUpdater, displayType, groupId);
        return await orchardDisplayHelper.DisplayHelper.ShapeExecuteAsync(shape);
    }

    private static T Service<T>(IOrchardHelper helper) where T : notnull => helper.HttpContext.RequestServices.GetRequiredService<T>();
}
