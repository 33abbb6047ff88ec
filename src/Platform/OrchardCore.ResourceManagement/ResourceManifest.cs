namespace OrchardCore.ResourceManagement;

/// <summary>Definitions of scripts and styles. Stands in for ResourceManifest.</summary>
public class ResourceManifest
{
    private readonly Dictionary<string, Dictionary<string, List<ResourceDefinition>>> _resources = new(StringComparer.OrdinalIgnoreCase);

    public ResourceDefinition DefineScript(string resourceName)
    {
        return DefineResource(ResourceTypes.Script, resourceName);
    }

    public ResourceDefinition DefineStyle(string resourceName)
    {
        return DefineResource(ResourceTypes.Stylesheet, resourceName);
    }

    public ResourceDefinition DefineResource(string resourceType, string resourceName)
    {
        var definition = new ResourceDefinition(this, resourceType, resourceName);
        if (!_resources.TryGetValue(resourceType, out var ofType))
        {
            _resources[resourceType] = ofType = new(StringComparer.OrdinalIgnoreCase);
        }

        if (!ofType.TryGetValue(resourceName, out var versions))
        {
            ofType[resourceName] = versions = [];
        }

        versions.Add(definition);
        return definition;
    }

    /// <summary>All versions of a resource.</summary>
    public IReadOnlyList<ResourceDefinition> Find(string resourceType, string resourceName)
    {
        return _resources.TryGetValue(resourceType, out var ofType) && ofType.TryGetValue(resourceName, out var versions) ? versions : [];
    }
}

/// <summary>The names of the resource types.</summary>
public static class ResourceTypes
{
    public const string Script = "script";
    public const string Stylesheet = "stylesheet";
}
