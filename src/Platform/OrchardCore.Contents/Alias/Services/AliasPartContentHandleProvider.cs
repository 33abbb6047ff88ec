using OrchardCore.Alias.Indexes;
using OrchardCore.ContentManagement;
using YesSql;

namespace OrchardCore.Alias.Services;

/// <summary><c>alias:…</c></summary>
public sealed class AliasPartContentHandleProvider : IContentHandleProvider
{
    private const string Prefix = "alias:";

    private readonly ISession _session;

    public AliasPartContentHandleProvider(ISession session) => _session = session;

    public int Order => 100;

    public async Task<string?> GetContentItemIdAsync(string handle)
    {
        if (!handle.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // Published items win; a draft is found, too, so that it can be previewed.
        var alias = handle[Prefix.Length..].ToLowerInvariant();
        var row = await _session.QueryIndex<AliasPartIndex>(x => x.Alias == alias && x.Published).FirstOrDefaultAsync()
            ?? await _session.QueryIndex<AliasPartIndex>(x => x.Alias == alias && x.Latest).FirstOrDefaultAsync();
        return row?.ContentItemId;
    }
}
