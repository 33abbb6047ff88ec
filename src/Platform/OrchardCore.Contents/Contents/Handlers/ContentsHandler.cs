using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Environment.Cache;

namespace OrchardCore.Contents.Handlers;

/// <summary>The routes of an item, and the cache tag that falls with it.</summary>
public sealed class ContentsHandler : ContentHandlerBase
{
    private readonly IServiceProvider _services;

    public ContentsHandler(IServiceProvider services) => _services = services;

    public override Task PublishedAsync(PublishContentContext context) => RemoveTagAsync(context.ContentItem);

    public override Task UnpublishedAsync(PublishContentContext context) => RemoveTagAsync(context.ContentItem);

    public override Task RemovedAsync(RemoveContentContext context) => context.NoActiveVersionLeft ? RemoveTagAsync(context.ContentItem) : Task.CompletedTask;

    public override Task GetContentItemAspectAsync(ContentItemAspectContext context)
    {
        if (context.Aspect is ContentItemMetadata metadata)
        {
            var item = context.ContentItem;
            metadata.CreateRouteValues ??= Admin("Create", "id", item.ContentType);
            metadata.EditorRouteValues ??= Admin("Edit", "contentItemId", item.ContentItemId);
            metadata.AdminRouteValues ??= Admin("Edit", "contentItemId", item.ContentItemId);
            metadata.RemoveRouteValues ??= Admin("Remove", "contentItemId", item.ContentItemId);
            metadata.DisplayRouteValues ??= Route("Item", "Display", "contentItemId", item.ContentItemId);
        }

        return Task.CompletedTask;
    }

    private static RouteValueDictionary Admin(string action, string key, string value) => Route("Admin", action, key, value);

    private static RouteValueDictionary Route(string controller, string action, string key, string value)
        => new() { ["Area"] = "OrchardCore.Contents", ["Controller"] = controller, ["Action"] = action, [key] = value };

    private Task RemoveTagAsync(ContentItem item)
        => _services.GetService<ITagCache>() is { } tags ? tags.RemoveTagAsync($"contentitemid:{item.ContentItemId}") : Task.CompletedTask;
}
