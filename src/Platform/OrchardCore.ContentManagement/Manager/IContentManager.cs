using OrchardCore.ContentManagement.Handlers;

namespace OrchardCore.ContentManagement;

/// <summary>Creates, finds, versions, publishes and removes content items and raises their events. Stands in for Orchard Core's IContentManager.</summary>
public interface IContentManager
{
    /// <summary>An item with the parts of its type and an id, not stored yet.</summary>
    Task<ContentItem> NewAsync(string contentType);

    /// <summary>Stores a new item; published unless a draft is asked for. False when a handler cancelled.</summary>
    Task<bool> CreateAsync(ContentItem contentItem, VersionOptions? options = null);

    /// <summary>Saves changes of an item.</summary>
    Task UpdateAsync(ContentItem contentItem);

    /// <summary>Stores a version that was made elsewhere; older active versions give way.</summary>
    Task<ContentValidateResult> CreateContentItemVersionAsync(ContentItem contentItem);

    /// <summary>Overwrites a stored version with one that was made elsewhere.</summary>
    Task<ContentValidateResult> UpdateContentItemVersionAsync(ContentItem updatingVersion, ContentItem updatedVersion);

    /// <summary>
    /// Creates or updates versions by their version id; unchanged ones are skipped. Unlike in Orchard Core an item that was edited since its version
    /// was imported stays as it is; <see cref="IImportReport"/> tells.
    /// </summary>
    /// <exception cref="System.ComponentModel.DataAnnotations.ValidationException">An item is not valid.</exception>
    Task ImportAsync(IEnumerable<ContentItem> contentItems);

    /// <summary>Asks the handlers whether the item is valid. The session is not cancelled when it is not.</summary>
    Task<ContentValidateResult> ValidateAsync(ContentItem contentItem);

    /// <summary>Makes an old version the draft.</summary>
    Task<ContentValidateResult> RestoreAsync(ContentItem contentItem);

    /// <summary>The item in the version asked for; published unless stated.</summary>
    Task<ContentItem?> GetAsync(string contentItemId, VersionOptions? options = null);

    /// <summary>The items that exist, in the order of the ids.</summary>
    Task<IEnumerable<ContentItem>> GetAsync(IEnumerable<string> contentItemIds, VersionOptions? options = null);

    Task<ContentItem?> GetVersionAsync(string contentItemVersionId);

    Task<IEnumerable<ContentItem>> GetAllVersionsAsync(string contentItemId);

    /// <summary>Raises the loading events of an item that came from a query.</summary>
    Task<ContentItem> LoadAsync(ContentItem contentItem);

    /// <summary>Takes the item off; its versions stay in the store. False when a handler cancelled.</summary>
    Task<bool> RemoveAsync(ContentItem contentItem);

    /// <exception cref="InvalidOperationException">The version is not a draft.</exception>
    Task DiscardDraftAsync(ContentItem contentItem);

    /// <summary>Saves a draft; does nothing with other versions.</summary>
    Task SaveDraftAsync(ContentItem contentItem);

    /// <summary>False when a handler cancelled.</summary>
    Task<bool> PublishAsync(ContentItem contentItem);

    /// <summary>False when a handler cancelled.</summary>
    /// <exception cref="InvalidOperationException">The version is not the latest.</exception>
    Task<bool> UnpublishAsync(ContentItem contentItem);

    Task<TAspect> PopulateAspectAsync<TAspect>(IContent content, TAspect aspect);

    /// <summary>A draft of a new item with the same content.</summary>
    Task<ContentItem> CloneAsync(ContentItem contentItem);
}

/// <summary>The items loaded in the current scope.</summary>
public interface IContentManagerSession
{
    void Store(ContentItem item);

    bool RecallVersionId(long id, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ContentItem? item);

    bool RecallPublishedItemId(string id, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ContentItem? item);

    void Clear();
}

/// <summary>Makes ids of items and versions.</summary>
public interface IContentItemIdGenerator
{
    string GenerateUniqueId(ContentItem contentItem);
}

internal sealed class DefaultContentItemIdGenerator : IContentItemIdGenerator
{
    public string GenerateUniqueId(ContentItem contentItem) => IdGenerator.GenerateId();
}
