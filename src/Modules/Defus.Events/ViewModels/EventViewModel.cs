using Defus.Common.Content;
using Defus.Events.Services;
using OrchardCore.DisplayManagement.Views;

namespace Defus.Events.ViewModels;

/// <summary>An event's own page; shape <c>EventPart</c>.</summary>
public class EventViewModel : ShapeViewModel
{
    public string ContentItemId { get; set; } = string.Empty;

    public bool IsCancelled { get; set; }

    public Picture? Image { get; set; }

    /// <summary>The member that invites; may be empty.</summary>
    public string MemberName { get; set; } = string.Empty;

    public string MemberPath { get; set; } = string.Empty;

    public string Kind { get; set; } = string.Empty;

    public EventTimes? Times { get; set; }

    public string Days { get; set; } = string.Empty;

    public string Hours { get; set; } = string.Empty;

    public string Countdown { get; set; } = string.Empty;

    public string Place { get; set; } = string.Empty;

    public Link? OnlineLink { get; set; }

    public string Teaser { get; set; } = string.Empty;

    /// <summary>The link to register, until the event is over or the deadline has passed.</summary>
    public Link? Registration { get; set; }

    /// <summary>The last day to register, "12.01.2026"; may be empty.</summary>
    public string RegistrationDeadline { get; set; } = string.Empty;

    public bool RegistrationClosed { get; set; }

    public string Organiser { get; set; } = string.Empty;
}
