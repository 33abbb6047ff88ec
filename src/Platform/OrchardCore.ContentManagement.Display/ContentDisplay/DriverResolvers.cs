using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Finds the drivers of a part.</summary>
public interface IContentPartDisplayDriverResolver
{
    IList<IContentPartDisplayDriver> GetDisplayModeDrivers(string partName, string? displayMode);

    IList<IContentPartDisplayDriver> GetEditorDrivers(string partName, string? editor);
}

/// <summary>Finds the drivers of a field.</summary>
public interface IContentFieldDisplayDriverResolver
{
    IList<IContentFieldDisplayDriver> GetDisplayModeDrivers(string fieldName, string? displayMode);

    IList<IContentFieldDisplayDriver> GetEditorDrivers(string fieldName, string? editor);
}

internal sealed class ContentPartDisplayDriverResolver : IContentPartDisplayDriverResolver
{
    private readonly DriverCache<IContentPartDisplayDriver> _drivers;

    public ContentPartDisplayDriverResolver(IOptions<ContentDisplayOptions> options, IServiceProvider services)
        => _drivers = new(options.Value.ContentPartOptions, services);

    public IList<IContentPartDisplayDriver> GetDisplayModeDrivers(string partName, string? displayMode) => _drivers.Get(partName, displayMode, editor: false);

    public IList<IContentPartDisplayDriver> GetEditorDrivers(string partName, string? editor) => _drivers.Get(partName, editor, editor: true);
}

internal sealed class ContentFieldDisplayDriverResolver : IContentFieldDisplayDriverResolver
{
    private readonly DriverCache<IContentFieldDisplayDriver> _drivers;

    public ContentFieldDisplayDriverResolver(IOptions<ContentDisplayOptions> options, IServiceProvider services)
        => _drivers = new(options.Value.ContentFieldOptions, services);

    public IList<IContentFieldDisplayDriver> GetDisplayModeDrivers(string fieldName, string? displayMode) => _drivers.Get(fieldName, displayMode, editor: false);

    public IList<IContentFieldDisplayDriver> GetEditorDrivers(string fieldName, string? editor) => _drivers.Get(fieldName, editor, editor: true);
}

/// <summary>The drivers a scope has asked for.</summary>
internal sealed class DriverCache<TDriver>
{
    private readonly Dictionary<DriverKey, TDriver[]> _drivers = [];
    private readonly IReadOnlyDictionary<string, DisplayDriverOptions> _options;
    private readonly IServiceProvider _services;

    public DriverCache(IReadOnlyDictionary<string, DisplayDriverOptions> options, IServiceProvider services)
    {
        _options = options;
        _services = services;
    }

    public TDriver[] Get(string name, string? mode, bool editor)
    {
        var key = new DriverKey(name, mode, editor);
        if (!_drivers.TryGetValue(key, out var drivers))
        {
            _drivers[key] = drivers = _options.TryGetValue(name, out var option)
                ? Array.ConvertAll(option.Matching(mode, editor), type => (TDriver)_services.GetRequiredService(type))
                : [];
        }

        return drivers;
    }
}

// A class, and not within the generic one: dictionaries of keys that are values have to be compiled at every start.
internal sealed record DriverKey(string Name, string? Mode, bool Editor);
