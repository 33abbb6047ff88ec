namespace OrchardCore.ContentManagement;

/// <summary>Leaves content items out of what the search and the pages of terms list, such as translations into other languages than that of the page.</summary>
public interface IListExclusion
{
    ValueTask<IReadOnlyCollection<string>> GetContentItemIdsAsync();
}

public static class ListExclusionExtensions
{
    /// <summary>The ids of all items that are left out.</summary>
    public static async Task<IReadOnlyCollection<string>> GetContentItemIdsAsync(this IEnumerable<IListExclusion> exclusions)
    {
        var ids = new List<string>();
        foreach (var exclusion in exclusions)
        {
            ids.AddRange(await exclusion.GetContentItemIdsAsync());
        }

        return ids;
    }
}
