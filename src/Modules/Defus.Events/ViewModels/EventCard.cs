using OrchardCore.DisplayManagement.Views;

namespace Defus.Events.ViewModels;

/// <summary>An event in a list; shape <c>EventCard</c>.</summary>
public class EventCard : ShapeViewModel
{
    public const string ShapeType = "EventCard";

    public EventCard()
        : base(ShapeType)
    {
    }

    /// <summary>The event's page, below the application's root.</summary>
    public string Path { get; set; } = string.Empty;

    public string Title { get; set; } = string.Empty;

    /// <summary>"Veranstaltung" …; may be empty.</summary>
    public string Kind { get; set; } = string.Empty;

    public DateOnly? FirstDay { get; set; }

    public DateOnly? LastDay { get; set; }

    public bool IsCancelled { get; set; }

    /// <summary>The language of the texts where the page has another one.</summary>
    public string? Language { get; set; }

    /// <summary>The first day, such as "15.01.2026".</summary>
    public string Day { get; set; } = string.Empty;

    /// <summary>"in 29 Tagen" …</summary>
    public string Countdown { get; set; } = string.Empty;

    public string Place { get; set; } = string.Empty;

    public string Teaser { get; set; } = string.Empty;
}
