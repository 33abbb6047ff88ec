using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.ContentManagement;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.Search.ViewModels;

/// <summary>The search page: the shape <c>Search__List</c>.</summary>
public class SearchIndexViewModel : ShapeViewModel
{
    public SearchIndexViewModel() : base("Search__List")
    {
    }

    public string? Terms { get; set; }

    public string? Index { get; set; }

    [BindNever]
    public string? PageTitle { get; set; }

    [BindNever]
    public SearchFormViewModel? SearchForm { get; set; }

    /// <summary>Null while nothing was asked.</summary>
    [BindNever]
    public SearchResultsViewModel? SearchResults { get; set; }

    [BindNever]
    public IShape? Pager { get; set; }

    [BindNever]
    public IEnumerable<ContentItem> ContentItems { get; set; } = [];
}

/// <summary>The form: the shape <c>Search__Form</c>.</summary>
public class SearchFormViewModel : ShapeViewModel
{
    public SearchFormViewModel() : base("Search__Form")
    {
    }

    public string? Terms { get; set; }

    public string? Index { get; set; }

    [BindNever]
    public string? Placeholder { get; set; }
}

/// <summary>What was found: the shape <c>Search__Results</c>.</summary>
public class SearchResultsViewModel : ShapeViewModel
{
    public SearchResultsViewModel() : base("Search__Results")
    {
    }

    public string? Index { get; set; }

    public string? Terms { get; set; }

    [BindNever]
    public IEnumerable<ContentItem> ContentItems { get; set; } = [];

    [BindNever]
    public Dictionary<string, IReadOnlyDictionary<string, IReadOnlyCollection<string>>> Highlights { get; set; } = [];

    /// <summary>The type the results are limited to.</summary>
    public string? ContentType { get; set; }

    [BindNever]
    public int Total { get; set; }

    /// <summary>A greater number of hits only says that there are more than this.</summary>
    [BindNever]
    public int CountedUpTo { get; set; } = int.MaxValue;

    [BindNever]
    public bool HasSomeWordsOnly { get; set; }

    /// <summary>Content types with hits: name, name for people, number.</summary>
    [BindNever]
    public IReadOnlyList<(string Name, string DisplayName, int Count)> Types { get; set; } = [];
}
