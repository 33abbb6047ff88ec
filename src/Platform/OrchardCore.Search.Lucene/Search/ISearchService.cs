using OrchardCore.Indexing.Models;

namespace OrchardCore.Search.Abstractions;

/// <summary>Searches in the indexes of one provider, under whose name it is registered. It answers whatever is asked and never throws for it.</summary>
public interface ISearchService
{
    string Name { get; }

    Task<SearchResult> SearchAsync(IndexProfile index, string? term, int start, int size);
}

/// <summary>A search service that filters by content type and proposes titles.</summary>
public interface IFilteredSearchService : ISearchService
{
    Task<SearchResult> SearchAsync(IndexProfile index, string? term, string? contentType, int start, int size);

    /// <summary>The ids of items whose titles begin with the words.</summary>
    Task<IReadOnlyList<string>> SuggestAsync(IndexProfile index, string? term, int size);
}

/// <summary>What was found. Stands in for SearchResult.</summary>
public class SearchResult
{
    public IList<string> ContentItemIds { get; set; } = [];

    /// <summary>By item and field: extracts as HTML, all text encoded, hits in mark elements.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, IReadOnlyCollection<string>>> Highlights { get; set; } = [];

    public bool Latest { get; set; }

    public bool Success { get; set; }

    public long TotalCount { get; set; }

    /// <summary>The number of hits of each content type, whatever the filter.</summary>
    public IReadOnlyDictionary<string, int> CountByType { get; set; } = new Dictionary<string, int>();

    /// <summary>A greater number of hits only says that there are more than this, be it of a type or of all.</summary>
    public int CountedUpTo { get; set; } = int.MaxValue;

    /// <summary>Nothing had all of the words, so this has some of them.</summary>
    public bool HasSomeWordsOnly { get; set; }
}
