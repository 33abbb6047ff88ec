using OrchardCore.Alias.Indexes;
using OrchardCore.ContentManagement;
using OrchardCore.Data;
using YesSql;

namespace OrchardCore.Alias.Services;

/// <summary><c>alias:…</c></summary>
public sealed class AliasPartContentHandleProvider : IContentHandleProvider
{
    private const string Prefix = "alias:";

    private static readonly Type[] _indexes = [typeof(AliasPartIndex)];

    private readonly ISession _session;

    public AliasPartContentHandleProvider(ISession session) => _session = session;

    public int Order => 100;

    public async Task<string?> GetContentItemIdAsync(string handle)
    {
        if (!handle.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return await _session.GetKnownAsync(handle, _indexes, session => FindAsync(session, handle[Prefix.Length..].ToLowerInvariant()));
    }

    // Published items win; a draft is found, too, so that it can be previewed.
    private static async Task<string?> FindAsync(ISession session, string alias)
    {
        var row = await session.QueryIndex<AliasPartIndex>(x => x.Alias == alias && x.Published).FirstOrDefaultAsync()
            ?? await session.QueryIndex<AliasPartIndex>(x => x.Alias == alias && x.Latest).FirstOrDefaultAsync();
        return row?.ContentItemId;
    }
}
