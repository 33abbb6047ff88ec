using System.Collections.Concurrent;
using OrchardCore.ContentManagement;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Utilities;

namespace OrchardCore.Contents.Services;

/// <summary>Template names made of a text of the item (alias or slug); kept, because every display of the item needs them.</summary>
internal sealed class ItemNameAlternates
{
    private const int Limit = 10_000;

    private readonly ConcurrentDictionary<Key, string[]> _names = new();
    private readonly string _kind;

    public ItemNameAlternates(string kind) => _kind = kind;

    public void Add(IShape shape, string shapeType, string part, string property)
    {
        if (!shape.TryGetProperty<ContentItem>("ContentItem", out var item) || item.ReadText(part, property) is not { Length: > 0 } text)
        {
            return;
        }

        if (_names.Count > Limit)
        {
            _names.Clear();
        }

        shape.Metadata.Alternates.AddRange(_names.GetOrAdd(new Key(shapeType, shape.Metadata.DisplayType, text), Names));
    }

    private string[] Names(Key key)
    {
        var text = key.Text.EncodeAlternateElement().Replace("/", "__");
        return [$"{key.Shape}__{_kind}__{text}", $"{key.Shape}_{key.DisplayType}__{_kind}__{text}"];
    }

    // A class: dictionaries of keys that are values have to be compiled at every start.
    private sealed record Key(string Shape, string DisplayType, string Text);
}
