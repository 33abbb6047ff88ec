using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Media.Fields;

namespace Defus.PartnerForums.Models;

/// <summary>A partner forum. Every property is a field of the same name, attached in the migration.</summary>
public sealed class PartnerForumPart : ContentPart
{
    /// <summary>Such as "FFSU".</summary>
    public TextField ShortName { get; set; } = new();

    public TextField Country { get; set; } = new();

    /// <summary>One of <see cref="ForumKind"/>.</summary>
    public TextField Kind { get; set; } = new();

    /// <summary>May be empty: then the forum is shown without a link.</summary>
    public LinkField Website { get; set; } = new();

    public MediaField Logo { get; set; } = new();

    /// <summary>Smaller numbers come first.</summary>
    public NumericField Order { get; set; } = new();
}
