using Microsoft.Extensions.Options;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Environment.Extensions;

namespace OrchardCore.ContentTypes.Services;

/// <summary>Tells definitions that belong to a module from those made by hand.</summary>
public sealed class DefinitionOrigins
{
    private readonly ContentOptions _options;
    private readonly ITypeFeatureProvider _features;

    public DefinitionOrigins(IOptions<ContentOptions> options, ITypeFeatureProvider features)
    {
        _options = options.Value;
        _features = features;
    }

    /// <summary>The module whose code works with the part; null for parts made by hand.</summary>
    public string? ModuleOf(ContentPartDefinition part)
        => _options.ContentPartOptionsLookup.TryGetValue(part.Name, out var option) ? _features.GetFeatureForDependency(option.Type).Extension.Id : null;

    /// <summary>The module whose code works with the type: the one that has a part named after it, such as EventPart for Event.</summary>
    public string? ModuleOf(ContentTypeDefinition type)
        => type.Parts.FirstOrDefault(x => x.PartDefinition.Name == type.Name + "Part") is { } part ? ModuleOf(part.PartDefinition) : null;

    /// <summary>Whether the definition says that nobody may remove it.</summary>
    public static bool IsSystemDefined(ContentDefinition definition) => definition.GetSettings<ContentSettings>().IsSystemDefined;
}
