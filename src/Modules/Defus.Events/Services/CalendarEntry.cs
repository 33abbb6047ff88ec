namespace Defus.Events.Services;

/// <summary>An event as a calendar knows it.</summary>
/// <param name="Uid">Never changes, so that calendars recognise the event.</param>
/// <param name="Sequence">Grows with every change.</param>
public sealed record CalendarEntry(
    string Uid,
    int Sequence,
    EventTimes Times,
    string Title,
    string Description,
    string Place,
    string Address,
    DateTime CreatedUtc,
    DateTime ModifiedUtc,
    bool IsCancelled);
