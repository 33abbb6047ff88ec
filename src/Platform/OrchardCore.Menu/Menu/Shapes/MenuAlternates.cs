using System.Collections.Concurrent;
using OrchardCore.DisplayManagement.Utilities;

namespace OrchardCore.Menu.Shapes;

/// <summary>The template names of menus and their items, from the plainest to the most special; made once for each kind.</summary>
internal static class MenuAlternates
{
    private static readonly ConcurrentDictionary<Key, string[]> _names = new();

    public static string[] OfItem(string shapeType, string contentType, string menu, int level)
    {
        return _names.GetOrAdd(new Key(shapeType, contentType, menu, level), Build);
    }

    /// <summary>"Main menu" becomes MainMenu.</summary>
    public static string Differentiator(string? menuName)
    {
        return string.Concat((menuName ?? "").Split([' ', '-', '_', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    private static string[] Build(Key key)
    {
        var type = key.ContentType.EncodeAlternateElement();
        var names = new List<string>
        {
            $"{key.ShapeType}__level__{key.Level}",
            $"{key.ShapeType}__{type}",
            $"{key.ShapeType}__{type}__level__{key.Level}",
        };
        if (key.Menu.Length > 0)
        {
            names.Add($"{key.ShapeType}__{key.Menu}");
            names.Add($"{key.ShapeType}__{key.Menu}__level__{key.Level}");
            names.Add($"{key.ShapeType}__{key.Menu}__{type}");
            names.Add($"{key.ShapeType}__{key.Menu}__{type}__level__{key.Level}");
        }

        return [.. names];
    }

    // A class: dictionaries of keys that are values have to be compiled at every start.
    private sealed record Key(string ShapeType, string ContentType, string Menu, int Level);
}
