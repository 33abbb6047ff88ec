using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;
using OrchardCore.Taxonomies.Fields;
using OrchardCore.Taxonomies.Helper;
using OrchardCore.Taxonomies.Models;

namespace OrchardCore.Taxonomies.ViewModels;

/// <summary>Shape <c>TaxonomyField</c>.</summary>
public class DisplayTaxonomyFieldViewModel
{
    public TaxonomyField Field { get; set; } = null!;

    public ContentPart Part { get; set; } = null!;

    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;

    public string[] TermContentItemIds => Field.TermContentItemIds;
}

/// <summary>Shape <c>TaxonomyField_Display__Tags</c>.</summary>
public class DisplayTaxonomyFieldTagsViewModel : DisplayTaxonomyFieldViewModel
{
    public string[] TagNames => Field.GetTagNames();
}

/// <summary>Shape <c>TaxonomyField_Edit</c>.</summary>
public class EditTaxonomyFieldViewModel
{
    public string[] Terms { get; set; } = [];

    /// <summary>Names of terms to be added, with commas between them.</summary>
    public string? NewTerms { get; set; }

    public IReadOnlyList<TermEntry> TermEntries { get; set; } = [];

    public ContentItem? Taxonomy { get; set; }

    /// <summary>Whether the editor may add terms.</summary>
    public bool MayAdd { get; set; }

    public bool Unique { get; set; }

    public bool LeavesOnly { get; set; }

    public TaxonomyField Field { get; set; } = null!;

    public ContentPart Part { get; set; } = null!;

    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
}

/// <summary>Shape <c>TaxonomyPart</c>.</summary>
public class TaxonomyPartViewModel
{
    public TaxonomyPart TaxonomyPart { get; set; } = null!;

    public ContentItem ContentItem { get; set; } = null!;

    public IReadOnlyList<TermEntry> TermEntries { get; set; } = [];
}

/// <summary>Shape <c>TermPart</c>: what carries a term.</summary>
public class TermPartViewModel
{
    public string TaxonomyContentItemId { get; set; } = string.Empty;

    public ContentItem ContentItem { get; set; } = null!;

    public IEnumerable<ContentItem> ContentItems { get; set; } = [];

    public IShape Pager { get; set; } = null!;
}
