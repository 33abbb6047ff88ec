using Defus.Members.Indexes;
using Defus.Members.Models;
using OrchardCore.ContentManagement;
using YesSql;

namespace Defus.Members.Services;

public sealed class MemberDirectory : IMemberDirectory
{
    private readonly ISession _session;
    private readonly IContentManager _contentManager;

    public MemberDirectory(ISession session, IContentManager contentManager)
    {
        _session = session;
        _contentManager = contentManager;
    }

    public async Task<IReadOnlyList<ContentItem>> ListAsync()
        => [.. await _session
            .Query<ContentItem, MemberCityIndex>(member => member.Published)
            .OrderBy(member => member.SortKey)
            .ListAsync(_contentManager)];

    public async Task<ContentItem?> GetBySlugAsync(string slug)
        => await _session
            .Query<ContentItem, MemberCityIndex>(member => member.Published && member.Slug == slug)
            .FirstOrDefaultAsync(_contentManager);

    public async Task<(int Cities, int Organisations)> CountAsync()
        => (await CountAsync(MemberKind.City), await CountAsync(MemberKind.Organisation));

    private Task<int> CountAsync(string kind)
        => _session.QueryIndex<MemberCityIndex>(member => member.Published && member.Kind == kind).CountAsync();
}
