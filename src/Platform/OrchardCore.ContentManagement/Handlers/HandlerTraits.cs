using System.Collections.Frozen;
using Microsoft.Extensions.Options;

namespace OrchardCore.ContentManagement.Handlers;

/// <summary>
/// Which handlers do anything when an item is loaded or asked for an aspect. Most do nothing, and that happens dozens of times
/// for a page: parts are not even read for them. Found out once per site.
/// </summary>
internal sealed class HandlerTraits
{
    private static readonly string[] _loading = ["LoadingAsync", "LoadedAsync"];
    private static readonly string[] _aspects = ["GetContentItemAspectAsync"];

    private readonly FrozenSet<string> _loadedParts;
    private readonly FrozenSet<string> _loadedFields;
    private readonly FrozenSet<string> _aspectParts;
    private readonly FrozenSet<string> _aspectFields;
    private volatile Type[]? _itemHandlers;

    public HandlerTraits(IOptions<ContentOptions> options)
    {
        _loadedParts = Parts(options.Value, _loading);
        _loadedFields = Fields(options.Value, _loading);
        _aspectParts = Parts(options.Value, _aspects);
        _aspectFields = Fields(options.Value, _aspects);
    }

    public bool AnyLoading => _loadedParts.Count > 0 || _loadedFields.Count > 0;

    public bool IsLoadingPart(string partName) => _loadedParts.Contains(partName);

    public bool IsLoadingField(string fieldName) => _loadedFields.Contains(fieldName);

    public bool IsAspectPart(string partName) => _aspectParts.Contains(partName);

    public bool IsAspectField(string fieldName) => _aspectFields.Contains(fieldName);

    /// <summary>Whether any content handler must be called when an item is loaded; on most sites none.</summary>
    public bool HasItemHandlers(Func<IContentHandler[]> handlers)
    {
        var known = _itemHandlers ??= handlers()
            .Where(x => x is ContentPartHandlerCoordinator ? AnyLoading : Overrides(x.GetType(), _loading))
            .Select(x => x.GetType())
            .ToArray();
        return known.Length > 0;
    }

    public bool Handles(IContentHandler handler) => _itemHandlers is { } known && known.Contains(handler.GetType());

    private static FrozenSet<string> Parts(ContentOptions options, string[] events)
        => options.ContentPartOptions.Where(x => x.Handlers.Any(h => Overrides(h, events))).Select(x => x.Type.Name).ToFrozenSet();

    private static FrozenSet<string> Fields(ContentOptions options, string[] events)
        => options.ContentFieldOptions.Where(x => x.Handlers.Any(h => Overrides(h, events))).Select(x => x.Type.Name).ToFrozenSet();

    private static bool Overrides(Type handler, string[] events)
        => !HasBase(handler) || handler.GetMethods().Any(x => events.Contains(x.Name) && !IsBase(x.DeclaringType!));

    private static bool HasBase(Type? type) => type is not null && (IsBase(type) || HasBase(type.BaseType));

    private static bool IsBase(Type type) => type == typeof(ContentHandlerBase)
        || (type.IsGenericType && type.GetGenericTypeDefinition() is var generic
            && (generic == typeof(ContentPartHandler<>) || generic == typeof(ContentFieldHandler<>)));
}
