using OrchardCore.ContentManagement;

namespace Defus.Members.Services;

/// <summary>The published members of the network.</summary>
public interface IMemberDirectory
{
    /// <summary>All members, sorted by their plain name as German dictionaries sort. Which of them a page shows is for the caller to say (PageDependsOn).</summary>
    Task<IReadOnlyList<ContentItem>> ListAsync();

    /// <summary>The member with this last segment of its address, such as "augsburg"; null when there is none.</summary>
    Task<ContentItem?> GetBySlugAsync(string slug);

    /// <summary>How many cities and how many organisations are members.</summary>
    Task<(int Cities, int Organisations)> CountAsync();
}
