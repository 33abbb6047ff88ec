using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Environment.Extensions;

namespace OrchardCore.Features.Services;

/// <summary>The features whose parts the content types use: without them pages of that content could not be shown.</summary>
public sealed class FeaturesOfContent
{
    private readonly IExtensionManager _extensions;
    private readonly IServiceProvider _services;

    public FeaturesOfContent(IExtensionManager extensions, IServiceProvider services)
    {
        _extensions = extensions;
        _services = services;
    }

    public async Task<IEnumerable<string>> ListAsync()
    {
        // Not there without content management.
        if (_services.GetService<IContentDefinitionManager>() is not { } definitions)
        {
            return [];
        }

        var used = (await definitions.ListTypeDefinitionsAsync())
            .SelectMany(type => type.Parts.Select(part => part.PartDefinition.Name))
            .ToHashSet(StringComparer.Ordinal);
        return _services.GetRequiredService<IOptions<ContentOptions>>().Value.ContentPartOptions
            .Where(part => used.Contains(part.Type.Name))
            .Select(part => FindFeature(part.Type))
            .OfType<string>();
    }

    // A module of several features keeps each in the namespace of its id.
    private string? FindFeature(Type part) => _extensions.GetFeatures()
        .Select(feature => feature.Id)
        .Where(id => (part.Namespace + ".").StartsWith(id + ".", StringComparison.Ordinal))
        .MaxBy(id => id.Length);
}
