using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Settings;

namespace OrchardCore.CustomSettings.Services;

/// <summary>Content items of types with the stereotype CustomSettings, kept in the settings of the site.</summary>
public sealed class CustomSettingsService
{
    public const string Stereotype = "CustomSettings";

    private readonly IContentManager _contentManager;
    private readonly IContentDefinitionManager _definitions;

    public CustomSettingsService(IContentManager contentManager, IContentDefinitionManager definitions)
    {
        _contentManager = contentManager;
        _definitions = definitions;
    }

    public async Task<IEnumerable<ContentTypeDefinition>> GetAllSettingsTypesAsync()
        => (await _definitions.ListTypeDefinitionsAsync()).Where(x => x.StereotypeEquals(Stereotype));

    public async Task<ContentTypeDefinition?> GetSettingsTypeAsync(string name)
        => await _definitions.GetTypeDefinitionAsync(name) is { } type && type.StereotypeEquals(Stereotype) ? type : null;

    /// <summary>The stored item, or a new one.</summary>
    public async Task<ContentItem> GetSettingsAsync(ISite site, ContentTypeDefinition type)
        => site.Properties[type.Name] is { } json && System.Text.Json.Nodes.JsonNodeExtensions.ToObject<ContentItem>(json) is { } item
            ? item
            : await _contentManager.NewAsync(type.Name);
}
