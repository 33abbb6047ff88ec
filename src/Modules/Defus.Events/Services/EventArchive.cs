using Defus.Common.Content;
using Defus.Common.Pages;
using Defus.Events.Indexes;
using Defus.Events.Models;
using Defus.Events.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;
using YesSql;
using YesSql.Services;

namespace Defus.Events.Services;

public sealed class EventArchive : IEventArchive
{
    private readonly ISession _session;
    private readonly IContentManager _contentManager;
    private readonly IEventCalendar _calendar;
    private readonly ILocalClock _localClock;
    private readonly Translations _translations;

    public EventArchive(ISession session, IContentManager contentManager, IEventCalendar calendar, ILocalClock localClock, Translations translations)
    {
        _translations = translations;
        _session = session;
        _contentManager = contentManager;
        _calendar = calendar;
        _localClock = localClock;
    }

    public async Task<IReadOnlyList<EventCard>> FindAsync(EventQuery query, int skip, int take)
    {
        var cards = new List<EventCard>();
        foreach (var contentItem in await FindItemsAsync(query, skip, take))
        {
            if (contentItem.TryGet<EventPart>(out var part))
            {
                var card = new EventCard();
                await _calendar.ShowAsync(card, contentItem, part);
                cards.Add(card);
            }
        }

        return cards;
    }

    public async Task<IReadOnlyList<ContentItem>> FindItemsAsync(EventQuery query, int skip, int take)
    {
        var hidden = await _translations.GetHiddenAsync();
        var memberIds = await _translations.GetSetAsync(query.MemberId);
        var from = await ToUtcAsync(query.From);
        DateTime? until = query.Until is { } lastDay ? await ToUtcAsync(lastDay.AddDays(1)) : null;
        var found = query.Ended
            ? [.. await Narrow(Ended(from)).OrderByDescending(item => item.StartUtc).ThenBy(item => item.ContentItemId).Skip(skip).Take(take).ListAsync(_contentManager)]
            : await EventsByStart.ListAsync(_session, _contentManager, from, until, Narrow, skip, take);
        PageDependsOn.List(ListDependency.Window(
            EventTypes.Event,
            item => EventIndexProvider.Of(item) is { } index && IsWanted(index, query, memberIds, from, until) ? SortKey(index) : null,
            skip > 0 && found.Length > 0 ? SortKey(EventIndexProvider.Of(found[0])!) : null,
            found.Length == take ? SortKey(EventIndexProvider.Of(found[^1])!) : null));

        return found;

        IQuery<ContentItem, EventIndex> Narrow(IQuery<ContentItem, EventIndex> events)
        {
            events = events.Where(item => item.ContentItemId.IsNotIn(hidden));
            events = query.KindId.Length > 0 ? events.Where(item => item.KindId == query.KindId) : events;
            return query.MemberId.Length > 0 ? events.Where(item => item.MemberId.IsIn(memberIds)) : events;
        }

        // Events of the past stand in reverse, but those of one moment do not.
        (long, string)? SortKey(EventIndex index) => (query.Ended ? -index.StartUtc.Ticks : index.StartUtc.Ticks, index.ContentItemId);
    }

    public async Task<DateOnly> GetTodayAsync()
        => DateOnly.FromDateTime((await _localClock.GetLocalNowAsync()).DateTime);

    private static bool IsWanted(EventIndex index, EventQuery query, string[] memberIds, DateTime from, DateTime? until)
        => (query.Ended ? index.EndUtc < from : index.EndUtc >= from && (until is null || index.StartUtc < until))
            && (query.KindId.Length == 0 || index.KindId == query.KindId)
            && (query.MemberId.Length == 0 || memberIds.Contains(index.MemberId));

    // What has ended has begun: said, too, so that the index that sorts them finds the first page without reading all.
    private IQuery<ContentItem, EventIndex> Ended(DateTime from)
        => _session.Query<ContentItem, EventIndex>(item => item.Published && item.EndUtc < from && item.StartUtc < from);

    private Task<DateTime> ToUtcAsync(DateOnly day)
        => _localClock.ConvertToUtcAsync(day.ToDateTime(TimeOnly.MinValue));
}
