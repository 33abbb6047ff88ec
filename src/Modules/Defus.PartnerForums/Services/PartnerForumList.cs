using Defus.PartnerForums.Indexes;
using OrchardCore.ContentManagement;
using YesSql;

namespace Defus.PartnerForums.Services;

public sealed class PartnerForumList : IPartnerForumList
{
    private readonly ISession _session;
    private readonly IContentManager _contentManager;

    public PartnerForumList(ISession session, IContentManager contentManager)
    {
        _session = session;
        _contentManager = contentManager;
    }

    public async Task<IReadOnlyList<ContentItem>> ListAsync()
        => [.. await _session
            .Query<ContentItem, PartnerForumIndex>(forum => forum.Published)
            .OrderBy(forum => forum.Order)
            .ThenBy(forum => forum.SortKey)
            .ListAsync(_contentManager)];
}
