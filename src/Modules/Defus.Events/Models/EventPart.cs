using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Media.Fields;
using OrchardCore.Taxonomies.Fields;

namespace Defus.Events.Models;

/// <summary>An event. Every property is a field of the same name, attached in the migration.</summary>
public sealed class EventPart : ContentPart
{
    /// <summary>A term such as "Veranstaltung".</summary>
    public TaxonomyField Kind { get; set; } = new();

    /// <summary>UTC.</summary>
    public DateTimeField Start { get; set; } = new();

    /// <summary>UTC; empty when only the start is known.</summary>
    public DateTimeField End { get; set; } = new();

    /// <summary>Only the days count, not the times.</summary>
    public BooleanField AllDay { get; set; } = new();

    public TextField Place { get; set; } = new();

    /// <summary>Where to take part online.</summary>
    public LinkField OnlineLink { get; set; } = new();

    public TextField Teaser { get; set; } = new();

    public LinkField Registration { get; set; } = new();

    /// <summary>The last day to register.</summary>
    public DateField RegistrationDeadline { get; set; } = new();

    public TextField Organiser { get; set; } = new();

    /// <summary>The member that invites; the event then stands on its page too.</summary>
    public ContentPickerField Member { get; set; } = new();

    public MediaField Image { get; set; } = new();

    /// <summary>The event does not take place; it stays in lists and calendars, marked as cancelled.</summary>
    public BooleanField Cancelled { get; set; } = new();
}
