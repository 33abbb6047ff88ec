using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Lists.Indexes;
using OrchardCore.Lists.Models;
using YesSql;

namespace OrchardCore.Lists.Services;

/// <summary>Finds the items of a list, newest first or in their own order.</summary>
public interface IContainerService
{
    Task<int> CountAsync(string listContentItemId);

    Task<IEnumerable<ContentItem>> ListAsync(string listContentItemId, bool ordered, int skip, int take);

    /// <summary>How many items there are, drafts included.</summary>
    Task<int> CountLatestAsync(string listContentItemId);

    /// <summary>The latest versions of a page of the list.</summary>
    Task<IEnumerable<ContentItem>> ListLatestAsync(string listContentItemId, bool ordered, int skip, int take);

    /// <summary>The order number of an item added at the end.</summary>
    Task<int> GetNextOrderNumberAsync(string listContentItemId);

    /// <summary>Where an item stands among all of its list; -1 when it does not.</summary>
    Task<int> IndexOfAsync(string listContentItemId, string contentItemId);

    /// <summary>Moves an item, in its draft and its published version; false when there is none at this index.</summary>
    Task<bool> MoveAsync(string listContentItemId, int from, int to);
}

/// <summary>Lists items through <see cref="ContainedPartIndex"/>.</summary>
public sealed class ContainerService : IContainerService
{
    private readonly ISession _session;
    private readonly IContentManager _contentManager;

    public ContainerService(ISession session, IContentManager contentManager)
    {
        _session = session;
        _contentManager = contentManager;
    }

    public Task<int> CountAsync(string listContentItemId)
        => _session.Query<ContentItem, ContainedPartIndex>(index => index.ListContentItemId == listContentItemId && index.Published).CountAsync();

    public Task<IEnumerable<ContentItem>> ListAsync(string listContentItemId, bool ordered, int skip, int take)
        => Sort(_session.Query<ContentItem, ContainedPartIndex>(index => index.ListContentItemId == listContentItemId && index.Published), ordered)
            .Skip(skip).Take(take).ListAsync(_contentManager);

    public Task<int> CountLatestAsync(string listContentItemId)
        => _session.Query<ContentItem, ContainedPartIndex>(index => index.ListContentItemId == listContentItemId && index.Latest).CountAsync();

    public Task<IEnumerable<ContentItem>> ListLatestAsync(string listContentItemId, bool ordered, int skip, int take)
        => Sort(_session.Query<ContentItem, ContainedPartIndex>(index => index.ListContentItemId == listContentItemId && index.Latest), ordered)
            .Skip(skip).Take(take).ListAsync(_contentManager);

    public async Task<int> GetNextOrderNumberAsync(string listContentItemId)
        => await _session.QueryIndex<ContainedPartIndex>(index => index.ListContentItemId == listContentItemId).OrderByDescending(index => index.Order).FirstOrDefaultAsync() is { } last
            ? last.Order + 1
            : 0;

    public async Task<int> IndexOfAsync(string listContentItemId, string contentItemId)
        => (await OrderAsync(listContentItemId)).FindIndex(row => row.ContentItemId == contentItemId);

    public async Task<bool> MoveAsync(string listContentItemId, int from, int to)
    {
        var rows = await OrderAsync(listContentItemId);
        if (from < 0 || from >= rows.Count)
        {
            return false;
        }

        var row = rows[from];
        rows.RemoveAt(from);
        rows.Insert(Math.Clamp(to, 0, rows.Count), row);
        await PlaceAsync(rows.Index().Where(entry => entry.Item.Order != entry.Index).ToDictionary(entry => entry.Item.ContentItemId, entry => entry.Index, StringComparer.Ordinal));
        return true;
    }

    // Items with the same number or date have one order on every page, and when they are moved.
    private static IQuery<ContentItem> Sort(IQuery<ContentItem, ContainedPartIndex> query, bool ordered)
        => ordered
            ? query.OrderBy(index => index.Order).ThenBy(index => index.DocumentId)
            : query.With<ContentItemIndex>().OrderByDescending(index => index.CreatedUtc).ThenBy(index => index.DocumentId);

    private async Task<List<ContainedPartIndex>> OrderAsync(string listContentItemId)
        => [.. await _session.QueryIndex<ContainedPartIndex>(index => index.ListContentItemId == listContentItemId && index.Latest)
            .OrderBy(index => index.Order).ThenBy(index => index.DocumentId).ListAsync()];

    private async Task PlaceAsync(Dictionary<string, int> orders)
    {
        var latest = await _contentManager.GetAsync(orders.Keys, VersionOptions.Latest);
        var published = await _contentManager.GetAsync(orders.Keys, VersionOptions.Published);
        foreach (var item in latest.Union(published).Where(item => item.TryGet<ContainedPart>(out _)))
        {
            item.Alter<ContainedPart>(part => part.Order = orders[item.ContentItemId]);
            await _session.SaveAsync(item);
        }
    }
}
