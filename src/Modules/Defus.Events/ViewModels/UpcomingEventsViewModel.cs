using Defus.Common.Content;
using OrchardCore.DisplayManagement.Views;

namespace Defus.Events.ViewModels;

/// <summary>The next events; shape <c>UpcomingEventsPart</c>.</summary>
public class UpcomingEventsViewModel : ShapeViewModel
{
    public string Heading { get; set; } = string.Empty;

    public IReadOnlyList<EventCard> Events { get; set; } = [];

    public Link? More { get; set; }

    /// <summary>The member whose events these are; empty for those of all.</summary>
    public string MemberId { get; set; } = string.Empty;
}
