using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Sitemaps.Models;

namespace OrchardCore.Sitemaps.ViewModels;

/// <summary>The form of a sitemap.</summary>
public class SitemapViewModel
{
    /// <summary>Empty for a new one.</summary>
    public string? SitemapId { get; set; }

    [Required(ErrorMessage = "Please enter a name.")]
    [MaxLength(255, ErrorMessage = "This text is too long.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Please enter a path.")]
    [MaxLength(255, ErrorMessage = "This text is too long.")]
    public string? Path { get; set; }

    public bool Enabled { get; set; } = true;
}

/// <summary>The form of an index of sitemaps.</summary>
public class SitemapIndexViewModel : SitemapViewModel
{
    public string[] ContainedSitemapIds { get; set; } = [];

    [BindNever]
    public IReadOnlyList<Sitemap> Sitemaps { get; set; } = [];
}

/// <summary>The form of a source: of its fields a source uses those of its kind.</summary>
public class SitemapSourceViewModel
{
    public string SitemapId { get; set; } = string.Empty;

    /// <summary>Empty for a new one.</summary>
    public string? SourceId { get; set; }

    public string SourceType { get; set; } = string.Empty;

    /// <summary>All, Chosen or Limited: which content.</summary>
    public string Which { get; set; } = "All";

    public ChangeFrequency ChangeFrequency { get; set; } = ChangeFrequency.Daily;

    [Range(0, 10, ErrorMessage = "Please enter a number from 0 to 10.")]
    public int Priority { get; set; } = 5;

    public List<SitemapEntryViewModel> Entries { get; set; } = [];

    public string? LimitedType { get; set; }

    [Range(0, 1_000_000, ErrorMessage = "Please enter a number from 0 to 1,000,000.")]
    public int Skip { get; set; }

    [Range(1, 50_000, ErrorMessage = "Please enter a number from 1 to 50,000.")]
    public int Take { get; set; } = 50_000;

    [MaxLength(1000, ErrorMessage = "This text is too long.")]
    public string? Path { get; set; }

    [BindNever]
    public string SitemapName { get; set; } = string.Empty;

    /// <summary>Types whose items have addresses.</summary>
    [BindNever]
    public IReadOnlyList<ContentTypeDefinition> Types { get; set; } = [];
}

/// <summary>A content type in the form of a source.</summary>
public class SitemapEntryViewModel
{
    public string ContentTypeName { get; set; } = string.Empty;

    public bool IsChosen { get; set; }

    public ChangeFrequency ChangeFrequency { get; set; } = ChangeFrequency.Weekly;

    [Range(0, 10, ErrorMessage = "Please enter a number from 0 to 10.")]
    public int Priority { get; set; } = 5;
}
