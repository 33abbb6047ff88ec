namespace OrchardCore.ResourceManagement;

/// <summary>Puts required resources and everything they depend on into order.</summary>
internal sealed class ResourceOrder
{
    private readonly Func<RequireSettings, ResourceDefinition?> _find;
    private readonly Dictionary<string, RequireSettings> _required;
    private readonly List<ResourceRequiredContext> _ordered = [];
    private readonly HashSet<string> _visited = new(StringComparer.OrdinalIgnoreCase);

    public ResourceOrder(IEnumerable<RequireSettings> required, Func<RequireSettings, ResourceDefinition?> find)
    {
        _find = find;
        _required = required.ToDictionary(settings => settings.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <exception cref="InvalidOperationException">A resource or one it depends on is not defined.</exception>
    public IReadOnlyList<ResourceRequiredContext> Sort()
    {
        foreach (var settings in _required.Values.ToArray())
        {
            Visit(settings, null);
        }

        // First and Last move whole; among themselves the order of dependencies stays.
        return [.. _ordered.OrderBy(context => Rank(context.Settings.Position != ResourcePosition.ByDependency ? context.Settings.Position : context.Resource.Position))];
    }

    private static int Rank(ResourcePosition position)
    {
        return position switch
        {
            ResourcePosition.First => 0,
            ResourcePosition.Last => 2,
            _ => 1,
        };
    }

    private void Visit(RequireSettings settings, string? dependent)
    {
        if (!_visited.Add(settings.Name))
        {
            return;
        }

        var resource = _find(settings) ?? throw new InvalidOperationException(
            $"The {settings.Type} '{settings.Name}'{(dependent is null ? string.Empty : $", which '{dependent}' needs,")} is not defined.");
        foreach (var dependency in resource.Dependencies.Concat(settings.Dependencies))
        {
            Visit(SettingsOf(dependency, settings), settings.Name);
        }

        _ordered.Add(new ResourceRequiredContext(resource, settings));
    }

    // A dependency may ask for a version ("jquery:3") and lies at least as early as what needs it.
    private RequireSettings SettingsOf(string dependency, RequireSettings dependent)
    {
        var colon = dependency.IndexOf(':');
        var name = colon < 0 ? dependency : dependency[..colon];
        if (!_required.TryGetValue(name, out var settings))
        {
            _required[name] = settings = new RequireSettings(dependent.Type, name).UseVersion(colon < 0 ? null : dependency[(colon + 1)..]);
        }

        if (dependent.Location == ResourceLocation.Head || settings.Location == ResourceLocation.Unspecified)
        {
            settings.AtLocation(dependent.Location);
        }

        return settings;
    }
}
