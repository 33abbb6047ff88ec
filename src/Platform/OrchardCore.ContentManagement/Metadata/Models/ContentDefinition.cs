using System.Text.Json.Nodes;

namespace OrchardCore.ContentManagement.Metadata.Models;

/// <summary>A named definition with settings, one object per settings class.</summary>
public abstract class ContentDefinition
{
    private Dictionary<Type, object> _typedSettings = [];

    public string Name { get; protected set; } = null!;

    public JsonObject Settings { get; protected set; } = [];

    /// <summary>The settings of a class, read once; defaults when none are stored. Do not change the result.</summary>
    public T GetSettings<T>() where T : new()
    {
        var known = _typedSettings;
        if (!known.TryGetValue(typeof(T), out var settings))
        {
            settings = (Settings.TryGetPropertyValue(typeof(T).Name, out var json) ? json.ToObject<T>() : default) ?? new T();
            _typedSettings = new(known) { [typeof(T)] = settings };
        }

        return (T)settings;
    }
}
