using Defus.Common.Content;
using Defus.Common.Pages;
using Defus.Common.Text;
using Defus.Events.Indexes;
using Defus.Events.Models;
using Defus.Events.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;
using YesSql;
using YesSql.Services;

namespace Defus.Events.Services;

public sealed class EventCalendar : IEventCalendar
{
    // A few more than wanted, because some of today's events may already be over.
    private const int Spare = 5;

    private readonly ISession _session;
    private readonly IContentManager _contentManager;
    private readonly ILocalClock _localClock;
    private readonly TermNames _termNames;
    private readonly EventWords _words;
    private readonly PublishedContentCache _cache;
    private readonly Translations _translations;

    public EventCalendar(
        ISession session,
        IContentManager contentManager,
        ILocalClock localClock,
        TermNames termNames,
        EventWords words,
        PublishedContentCache cache,
        Translations translations)
    {
        _translations = translations;
        _session = session;
        _contentManager = contentManager;
        _localClock = localClock;
        _termNames = termNames;
        _words = words;
        _cache = cache;
    }

    public async Task<IReadOnlyList<EventCard>> ListUpcomingAsync(int count)
    {
        var now = await _localClock.GetLocalNowAsync();
        var startOfToday = await _localClock.ConvertToUtcAsync(DateTime.SpecifyKind(now.Date, DateTimeKind.Unspecified));

        var cards = new List<EventCard>(count);
        (DateTime, string)? last = null;
        for (var skip = 0; cards.Count < count; skip += count + Spare)
        {
            var events = await ListAsync(startOfToday, skip, count + Spare);
            foreach (var item in events)
            {
                if (cards.Count < count && await GetTimesAsync(item) is { } times && !times.IsOver(now))
                {
                    cards.Add(Fill(new EventCard(), item, times, now));
                    last = (item.StartUtc!.Value, item.ContentItemId);
                    PageDependsOn.Item(item.ContentItemId);
                }
            }

            if (events.Length < count + Spare)
            {
                break;
            }
        }

        PageDependsOn.List(ListDependency.Window<(DateTime, string)>(
            EventTypes.Event,
            item => EventIndexProvider.Of(item) is { } index && index.EndUtc >= startOfToday ? (index.StartUtc, index.ContentItemId) : null,
            first: null,
            cards.Count == count ? last : null));

        return cards;
    }

    public async Task ShowAsync(EventCard card, ContentItem contentItem, EventPart part)
    {
        var facts = EventFacts.Of(contentItem, part, await _termNames.FirstAsync(part.Kind));
        Fill(card, facts, await GetTimesAsync(facts), await _localClock.GetLocalNowAsync());
    }

    public Task<EventTimes?> GetTimesAsync(EventPart part) => GetTimesAsync(part.Start?.Value, part.End?.Value, part.AllDay?.Value ?? false);

    public async Task<string> CountDownAsync(EventTimes times) => CountDown(times, await _localClock.GetLocalNowAsync());

    // The bound changes once a day only, so that the result can be kept from midnight to midnight.
    private ValueTask<EventFacts[]> ListAsync(DateTime startOfToday, int skip, int take)
        => _cache.GetAsync($"Defus.Events:{ContentLanguage.OfPage}:{startOfToday.Ticks}:{skip}:{take}", () => ReadAsync(startOfToday, skip, take));

    private async Task<EventFacts[]> ReadAsync(DateTime startOfToday, int skip, int take)
    {
        var hidden = await _translations.GetHiddenAsync();
        IEnumerable<ContentItem> events;
        using (PageDependsOn.Nothing())
        {
            // More than are shown.
            events = await EventsByStart.ListAsync(_session, _contentManager, startOfToday, until: null, items => items.Where(item => item.ContentItemId.IsNotIn(hidden)), skip, take);
        }

        var facts = new List<EventFacts>(take);
        foreach (var contentItem in events)
        {
            var part = contentItem.TryGet<EventPart>(out var stored) ? stored : new EventPart();
            facts.Add(EventFacts.Of(contentItem, part, await _termNames.FirstAsync(part.Kind)));
        }

        return [.. facts];
    }

    private EventCard Fill(EventCard card, EventFacts item, EventTimes? times, DateTimeOffset now)
    {
        card.Path = item.Path;
        card.Title = item.Title;
        card.Kind = item.Kind;
        card.Place = item.Place;
        card.Teaser = item.Teaser;
        card.IsCancelled = item.IsCancelled;
        card.Language = ContentLanguage.Mark(item.Language);
        if (times is { } known)
        {
            card.FirstDay = known.FirstDay;
            card.LastDay = known.LastDay;
            card.Day = DayText.Of(known.FirstDay);
            card.Countdown = CountDown(known, now);
        }

        return card;
    }

    private string CountDown(EventTimes times, DateTimeOffset now)
    {
        if (times.NextChange(now) is { } change)
        {
            PageDependsOn.Time(change);
        }

        return _words.Countdown(EventCountdown.At(now, times), times);
    }

    private Task<EventTimes?> GetTimesAsync(EventFacts item) => GetTimesAsync(item.StartUtc, item.EndUtc, item.AllDay);

    private async Task<EventTimes?> GetTimesAsync(DateTime? startUtc, DateTime? endUtc, bool allDay)
        => startUtc is { } start
            ? new EventTimes(await ToLocalAsync(start), endUtc is { } end ? await ToLocalAsync(end) : null, allDay)
            : null;

    private Task<DateTimeOffset> ToLocalAsync(DateTime utc)
        => _localClock.ConvertToLocalAsync(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));
}
