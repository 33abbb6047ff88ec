using System.Text.Json.Nodes;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Routing;

namespace OrchardCore.Autoroute.Services;

/// <summary>Finds the addresses of the items contained in an item, such as the terms of a taxonomy.</summary>
internal sealed class ContainedRoutes
{
    private readonly IContentManager _contentManager;

    public ContainedRoutes(IContentManager contentManager) => _contentManager = contentManager;

    public IAsyncEnumerable<AutorouteEntry> FindAsync(ContentItem container, string path)
        => FindAsync(container, container.ContentItemId, ContentData.Of(container), path);

    private async IAsyncEnumerable<AutorouteEntry> FindAsync(ContentItem item, string containerId, JsonObject json, string path)
    {
        var aspect = await _contentManager.PopulateAspectAsync<ContainedContentItemsAspect>(item);
        foreach (var contained in aspect.Accessors.SelectMany(x => x(json) ?? []).OfType<JsonObject>())
        {
            var containedItem = contained.ToObject<ContentItem>()!;
            var route = await _contentManager.PopulateAspectAsync<RouteHandlerAspect>(containedItem);
            var ownPath = route.Absolute ? route.Path! : $"{path.TrimEnd('/')}/{route.Path!.TrimStart('/')}";
            if (!route.Disabled)
            {
                yield return new AutorouteEntry(containerId, ownPath, containedItem.ContentItemId, contained.GetPath().TrimStart('$', '.'));
            }

            await foreach (var inner in FindAsync(containedItem, containerId, contained, ownPath))
            {
                yield return inner;
            }
        }
    }
}
