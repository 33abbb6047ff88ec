using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;

namespace Defus.PartnerForums.Models;

/// <summary>The widget that lists all partner forums.</summary>
public sealed class PartnerForumsPart : ContentPart
{
    public TextField Heading { get; set; } = new();

    /// <summary>Whether the European umbrella is listed too.</summary>
    public BooleanField WithUmbrella { get; set; } = new();

    /// <summary>A link below the list.</summary>
    public LinkField More { get; set; } = new();
}
