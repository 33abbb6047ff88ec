using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentManagement.Metadata;

/// <summary>
/// The content types and parts of the site. Load* gives fresh definitions for changing them, Get* and List* shared ones that must not be changed.
/// Stands in for Orchard Core's IContentDefinitionManager.
/// </summary>
public interface IContentDefinitionManager
{
    Task<IEnumerable<ContentTypeDefinition>> LoadTypeDefinitionsAsync();

    Task<IEnumerable<ContentTypeDefinition>> ListTypeDefinitionsAsync();

    Task<IEnumerable<ContentPartDefinition>> LoadPartDefinitionsAsync();

    Task<IEnumerable<ContentPartDefinition>> ListPartDefinitionsAsync();

    Task<ContentTypeDefinition?> LoadTypeDefinitionAsync(string name);

    Task<ContentTypeDefinition?> GetTypeDefinitionAsync(string name);

    Task<ContentPartDefinition?> LoadPartDefinitionAsync(string name);

    Task<ContentPartDefinition?> GetPartDefinitionAsync(string name);

    Task DeleteTypeDefinitionAsync(string name);

    Task DeletePartDefinitionAsync(string name);

    Task StoreTypeDefinitionAsync(ContentTypeDefinition contentTypeDefinition);

    Task StorePartDefinitionAsync(ContentPartDefinition contentPartDefinition);

    /// <summary>Changes whenever a definition changes.</summary>
    Task<string> GetIdentifierAsync();
}
