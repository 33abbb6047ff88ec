using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Routing;

namespace OrchardCore.Autoroute.Services;

/// <summary><c>slug:…</c></summary>
public sealed class AutorouteHandleProvider : IContentHandleProvider
{
    private const string Prefix = "slug:";

    private readonly IAutorouteEntries _entries;

    public AutorouteHandleProvider(IAutorouteEntries entries) => _entries = entries;

    public int Order => 10;

    public async Task<string?> GetContentItemIdAsync(string handle)
    {
        if (!handle.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var (_, entry) = await _entries.TryGetEntryByPathAsync(handle[Prefix.Length..]);
        return entry?.ContainedContentItemId ?? entry?.ContentItemId;
    }
}
