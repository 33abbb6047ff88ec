using Defus.Common.Content;
using Defus.Events.Services;
using OrchardCore.DisplayManagement.Views;

namespace Defus.Events.ViewModels;

/// <summary>All events with filters; shape <c>EventArchivePart</c>.</summary>
public class EventArchiveViewModel : ShapeViewModel
{
    public string Heading { get; set; } = string.Empty;

    public EventSelection Selection { get; set; } = EventSelection.Of(_ => null);

    /// <summary>The kinds by content item id.</summary>
    public IReadOnlyCollection<KeyValuePair<string, string>> Kinds { get; set; } = [];

    /// <summary>The members by content item id.</summary>
    public IReadOnlyList<PublishedName> Members { get; set; } = [];

    /// <summary>The events of the page of the list, or of the weeks of the calendar.</summary>
    public IReadOnlyList<EventCard> Events { get; set; } = [];

    public bool HasNextPage { get; set; }

    /// <summary>Whether this day or an event lies before the month of the calendar.</summary>
    public bool HasEarlierMonth { get; set; }

    /// <summary>Whether this day or an event lies after the month of the calendar.</summary>
    public bool HasLaterMonth { get; set; }

    public DateOnly Today { get; set; }

    /// <summary>The month that the calendar opens with.</summary>
    public DateOnly ThisMonth => new(Today.Year, Today.Month, 1);

    /// <summary>The list in months, in the order of the events.</summary>
    public IEnumerable<IGrouping<DateOnly, EventCard>> Months
        => Events.Where(card => card.FirstDay is not null).GroupBy(card => new DateOnly(card.FirstDay!.Value.Year, card.FirstDay.Value.Month, 1));

    public IEnumerable<EventCard> On(DateOnly day) => Events.Where(card => card.FirstDay <= day && card.LastDay >= day);
}
