using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Taxonomies.Fields;
using OrchardCore.Taxonomies.Settings;

namespace OrchardCore.Taxonomies.ContentsAdminList;

/// <summary>The taxonomies that a content list can be filtered by: those of the fields of its types.</summary>
public sealed class ListTaxonomies
{
    private const int Most = 5;

    private readonly IContentManager _contentManager;
    private readonly IContentDefinitionManager _definitions;
    private readonly Dictionary<string, IReadOnlyList<ContentItem>> _known = new(StringComparer.OrdinalIgnoreCase);

    public ListTaxonomies(IContentManager contentManager, IContentDefinitionManager definitions)
    {
        _contentManager = contentManager;
        _definitions = definitions;
    }

    /// <param name="contentType">Null for the list of all types.</param>
    public async Task<IReadOnlyList<ContentItem>> OfAsync(string? contentType)
    {
        if (_known.TryGetValue(contentType ?? "", out var known))
        {
            return known;
        }

        IEnumerable<ContentTypeDefinition> types = string.IsNullOrEmpty(contentType)
            ? (await _definitions.ListTypeDefinitionsAsync()).Where(type => type.IsListable())
            : await _definitions.GetTypeDefinitionAsync(contentType) is { } one ? [one] : [];
        var ids = from type in types
                  from part in type.Parts
                  from field in part.PartDefinition.Fields
                  where field.FieldDefinition.Name == nameof(TaxonomyField)
                  select field.GetSettings<TaxonomyFieldSettings>().TaxonomyContentItemId;
        var taxonomies = await _contentManager.GetAsync(ids.Where(id => !string.IsNullOrEmpty(id)).Distinct(StringComparer.Ordinal).Take(Most), VersionOptions.Latest);
        return _known[contentType ?? ""] = [.. taxonomies];
    }
}
