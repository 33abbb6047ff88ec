using System.Collections.Frozen;
using Microsoft.Extensions.Options;

namespace OrchardCore.ContentManagement.Handlers;

/// <summary>
/// Which handlers do anything when an item is loaded. Most do nothing, and dozens of items are loaded for a page:
/// their parts are not even read for that. Found out once per site.
/// </summary>
internal sealed class LoadingHandlers
{
    private readonly FrozenSet<string> _parts;
    private readonly FrozenSet<string> _fields;
    private volatile Type[]? _itemHandlers;

    public LoadingHandlers(IOptions<ContentOptions> options)
    {
        _parts = options.Value.ContentPartOptions.Where(x => x.Handlers.Any(IsLoading)).Select(x => x.Type.Name).ToFrozenSet();
        _fields = options.Value.ContentFieldOptions.Where(x => x.Handlers.Any(IsLoading)).Select(x => x.Type.Name).ToFrozenSet();
    }

    public bool Any => _parts.Count > 0 || _fields.Count > 0;

    public bool Part(string partName) => _parts.Contains(partName);

    public bool Field(string fieldName) => _fields.Contains(fieldName);

    /// <summary>The content handlers to call when an item is loaded; empty for most sites.</summary>
    public bool HasItemHandlers(Func<IContentHandler[]> handlers)
    {
        var known = _itemHandlers ??= handlers()
            .Where(x => x is ContentPartHandlerCoordinator ? Any : IsLoading(x.GetType()))
            .Select(x => x.GetType())
            .ToArray();
        return known.Length > 0;
    }

    public bool Handles(IContentHandler handler) => _itemHandlers is { } known && known.Contains(handler.GetType());

    private static bool IsLoading(Type handler)
        => handler.GetMethods().Any(x => x.Name is "LoadingAsync" or "LoadedAsync" && !IsBase(x.DeclaringType!));

    private static bool IsBase(Type type) => type == typeof(ContentHandlerBase)
        || (type.IsGenericType && type.GetGenericTypeDefinition() is var generic
            && (generic == typeof(ContentPartHandler<>) || generic == typeof(ContentFieldHandler<>)));
}
