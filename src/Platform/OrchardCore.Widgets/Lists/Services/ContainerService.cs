using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Lists.Indexes;
using YesSql;

namespace OrchardCore.Lists.Services;

/// <summary>Finds the items of a list, newest first or in their own order.</summary>
public interface IContainerService
{
    Task<int> CountAsync(string listContentItemId);

    Task<IEnumerable<ContentItem>> ListAsync(string listContentItemId, bool ordered, int skip, int take);
}

/// <summary>Lists published items through <see cref="ContainedPartIndex"/>.</summary>
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
    {
        var query = _session.Query<ContentItem, ContainedPartIndex>(index => index.ListContentItemId == listContentItemId && index.Published);
        IQuery<ContentItem> sorted = ordered
            ? query.OrderBy(index => index.Order)
            : query.With<ContentItemIndex>().OrderByDescending(index => index.CreatedUtc);

        return sorted.Skip(skip).Take(take).ListAsync(_contentManager);
    }
}
