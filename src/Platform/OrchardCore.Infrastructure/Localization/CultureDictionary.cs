using System.Collections.Frozen;

namespace OrchardCore.Localization;

/// <summary>All translations of one culture by context and source text; later files beat earlier ones.</summary>
public sealed class CultureDictionary
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string[]>> _contexts;

    public CultureDictionary(IEnumerable<PortableObjectEntry> entries)
    {
        var contexts = new Dictionary<string, Dictionary<string, string[]>>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            if (!contexts.TryGetValue(entry.Context, out var texts))
            {
                contexts[entry.Context] = texts = new Dictionary<string, string[]>(StringComparer.Ordinal);
            }

            texts[entry.Id] = entry.Translations;
        }

        _contexts = contexts.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The forms of a text in its context, else without one; null when it is not translated.</summary>
    public string[]? Find(string context, string id)
        => _contexts.TryGetValue(context, out var texts) && texts.TryGetValue(id, out var forms) ? forms
            : context.Length > 0 ? Find(string.Empty, id)
            : null;

    public IEnumerable<(string Id, string[] Forms)> GetAll(string context)
        => _contexts.TryGetValue(context, out var texts) ? texts.Select(pair => (pair.Key, pair.Value)) : [];
}
