namespace OrchardCore.ContentManagement;

/// <summary>Leaves content items out of what the search and the pages of terms list, such as translations into other languages than that of the page.</summary>
public interface IListExclusion
{
    ValueTask<IReadOnlyCollection<string>> GetContentItemIdsAsync();
}
