namespace OrchardCore.ContentManagement;

/// <summary>Finds an item by a handle such as <c>alias:main-menu</c>.</summary>
public interface IContentHandleProvider
{
    int Order { get; }

    Task<string?> GetContentItemIdAsync(string handle);
}

/// <summary>Asks the handle providers in their order.</summary>
public interface IContentHandleManager
{
    Task<string?> GetContentItemIdAsync(string? handle);
}

internal sealed class ContentHandleManager : IContentHandleManager
{
    private readonly IContentHandleProvider[] _providers;

    public ContentHandleManager(IEnumerable<IContentHandleProvider> providers) => _providers = providers.OrderBy(x => x.Order).ToArray();

    public async Task<string?> GetContentItemIdAsync(string? handle)
    {
        if (string.IsNullOrEmpty(handle))
        {
            return null;
        }

        foreach (var provider in _providers)
        {
            if (await provider.GetContentItemIdAsync(handle) is { Length: > 0 } id)
            {
                return id;
            }
        }

        return null;
    }
}

/// <summary><c>contentitemid:…</c></summary>
internal sealed class ContentItemIdHandleProvider : IContentHandleProvider
{
    private const string Prefix = "contentitemid:";

    public int Order => 0;

    public Task<string?> GetContentItemIdAsync(string handle)
        => Task.FromResult(handle.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? handle[Prefix.Length..] : null);
}
