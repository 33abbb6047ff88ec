using OrchardCore.ContentManagement;

namespace OrchardCore.ContentLocalization;

/// <summary>Finds and makes translations. Items that belong together have the same localization set.</summary>
public interface IContentLocalizationManager
{
    /// <summary>The newest version of each item of the set.</summary>
    Task<IEnumerable<ContentItem>> GetItemsForSetAsync(string localizationSet);

    /// <summary>The item of the set in a culture, its published version if there is one; null without an item.</summary>
    Task<ContentItem?> GetContentItemAsync(string localizationSet, string culture);

    /// <summary>Copies the item into a culture, as a draft of the same set. Gives the item that exists already, if any.</summary>
    /// <exception cref="InvalidOperationException">The site does not support the culture.</exception>
    Task<ContentItem> LocalizeAsync(ContentItem content, string targetCulture);

    /// <summary>Of each set one item: in the culture of the request, else in the site's default culture, else the first one.</summary>
    Task<IDictionary<string, ContentItem>> DeduplicateContentItemsAsync(IEnumerable<ContentItem> contentItems);

    /// <summary>The id of one item for each set, chosen in the same way, in the order of the sets.</summary>
    Task<IDictionary<string, string>> GetFirstItemIdForSetsAsync(IEnumerable<string> localizationSets);

    /// <summary>The items of the sets in a culture.</summary>
    Task<IEnumerable<ContentItem>> GetItemsForSetsAsync(IEnumerable<string> localizationSets, string culture);
}
