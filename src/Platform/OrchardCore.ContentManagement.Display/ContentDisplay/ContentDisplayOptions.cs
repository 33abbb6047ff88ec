using System.Collections.Concurrent;

namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>A driver and the display modes or editors it is for.</summary>
public sealed record DisplayDriverOption(Type DisplayDriverType, Func<string?, bool> Matches);

/// <summary>The drivers of a part or field.</summary>
public sealed class DisplayDriverOptions
{
    private readonly List<DisplayDriverOption> _displayModes = [];
    private readonly List<DisplayDriverOption> _editors = [];
    private readonly ConcurrentDictionary<Key, Type[]> _matching = new();

    public IReadOnlyList<DisplayDriverOption> DisplayModeDrivers => _displayModes;

    public IReadOnlyList<DisplayDriverOption> EditorDrivers => _editors;

    /// <summary>The drivers for a display mode or editor; found out once, after start-up.</summary>
    internal Type[] Matching(string? mode, bool editor)
        => _matching.GetOrAdd(new Key(mode, editor), static (x, options) => (x.Editor ? options._editors : options._displayModes)
            .Where(driver => driver.Matches(x.Mode)).Select(driver => driver.DisplayDriverType).ToArray(), this);

    internal void ForDisplayMode(Type driver, Func<string?, bool> matches) => Set(_displayModes, driver, matches);

    internal void ForEditor(Type driver, Func<string?, bool> matches) => Set(_editors, driver, matches);

    internal void Remove(Type driver)
    {
        _displayModes.RemoveAll(x => x.DisplayDriverType == driver);
        _editors.RemoveAll(x => x.DisplayDriverType == driver);
    }

    // Registering a driver again changes what it is for.
    private static void Set(List<DisplayDriverOption> drivers, Type driver, Func<string?, bool> matches)
    {
        var index = drivers.FindIndex(x => x.DisplayDriverType == driver);
        if (index < 0)
        {
            drivers.Add(new(driver, matches));
        }
        else
        {
            drivers[index] = new(driver, matches);
        }
    }

    // A class: dictionaries of keys that are values have to be compiled at every start.
    private sealed record Key(string? Mode, bool Editor);
}

/// <summary>The drivers of all parts and fields, by the name of the part or field.</summary>
public class ContentDisplayOptions
{
    private readonly Dictionary<string, DisplayDriverOptions> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DisplayDriverOptions> _fields = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, DisplayDriverOptions> ContentPartOptions => _parts;

    public IReadOnlyDictionary<string, DisplayDriverOptions> ContentFieldOptions => _fields;

    internal DisplayDriverOptions Part(Type type) => Get(_parts, type.Name);

    internal DisplayDriverOptions Field(Type type) => Get(_fields, type.Name);

    private static DisplayDriverOptions Get(Dictionary<string, DisplayDriverOptions> options, string name)
    {
        if (!options.TryGetValue(name, out var option))
        {
            options[name] = option = new();
        }

        return option;
    }
}
