using OrchardCore.ContentManagement;

namespace OrchardCore.Taxonomies.Models;

/// <summary>The terms of a taxonomy; a term's children are under <c>Terms</c> in the term's own JSON.</summary>
public class TaxonomyPart : ContentPart
{
    public string TermContentType { get; set; } = string.Empty;

    public List<ContentItem> Terms { get; set; } = [];
}

/// <summary>On every term: the taxonomy it belongs to.</summary>
public class TermPart : ContentPart
{
    public string TaxonomyContentItemId { get; set; } = string.Empty;
}
