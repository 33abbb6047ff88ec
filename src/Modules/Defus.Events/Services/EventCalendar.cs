using Defus.Common.Content;
using Defus.Common.Text;
using Defus.Events.Indexes;
using Defus.Events.Models;
using Defus.Events.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;
using YesSql;

namespace Defus.Events.Services;

public sealed class EventCalendar : IEventCalendar
{
    private const int TeaserLength = 160;

    // A few more than wanted, because some of today's events may already be over.
    private const int Spare = 5;

    private readonly ISession _session;
    private readonly IContentManager _contentManager;
    private readonly ILocalClock _localClock;
    private readonly TermNames _termNames;
    private readonly EventWords _words;

    public EventCalendar(ISession session, IContentManager contentManager, ILocalClock localClock, TermNames termNames, EventWords words)
    {
        _session = session;
        _contentManager = contentManager;
        _localClock = localClock;
        _termNames = termNames;
        _words = words;
    }

    public async Task<IReadOnlyList<EventCard>> ListUpcomingAsync(int count)
    {
        var now = await _localClock.GetLocalNowAsync();
        var startOfToday = await _localClock.ConvertToUtcAsync(DateTime.SpecifyKind(now.Date, DateTimeKind.Unspecified));

        var cards = new List<EventCard>(count);
        for (var skip = 0; cards.Count < count; skip += count + Spare)
        {
            var events = await ReadAsync(startOfToday, skip, count + Spare);
            foreach (var contentItem in events)
            {
                if (cards.Count < count && contentItem.TryGet<EventPart>(out var part) && await GetTimesAsync(part) is { } times && !times.IsOver(now))
                {
                    var card = new EventCard();
                    await ShowAsync(card, contentItem, part);
                    cards.Add(card);
                }
            }

            if (events.Count < count + Spare)
            {
                break;
            }
        }

        return cards;
    }

    public async Task ShowAsync(EventCard card, ContentItem contentItem, EventPart part)
    {
        card.Path = ContentPath.Of(contentItem);
        card.Title = contentItem.DisplayText ?? string.Empty;
        card.Kind = await _termNames.FirstAsync(part.Kind) ?? string.Empty;
        card.Place = part.Place?.Text ?? string.Empty;
        card.Teaser = Teaser.Cut(part.Teaser?.Text, TeaserLength);
        if (await GetTimesAsync(part) is { } times)
        {
            card.FirstDay = times.FirstDay;
            card.Day = EventWords.Day(times.FirstDay);
            card.Countdown = await CountDownAsync(times);
        }
    }

    public async Task<EventTimes?> GetTimesAsync(EventPart part)
    {
        if (part.Start?.Value is not { } startUtc)
        {
            return null;
        }

        var end = part.End?.Value is { } endUtc ? await ToLocalAsync(endUtc) : (DateTimeOffset?)null;

        return new EventTimes(await ToLocalAsync(startUtc), end, part.AllDay?.Value ?? false);
    }

    public async Task<string> CountDownAsync(EventTimes times)
        => _words.Countdown(EventCountdown.At(await _localClock.GetLocalNowAsync(), times), times);

    // The bound changes once a day only, so that the result can be cached from midnight to midnight.
    private async Task<IReadOnlyCollection<ContentItem>> ReadAsync(DateTime startOfToday, int skip, int take)
        => [.. await _session
            .Query<ContentItem, EventIndex>(item => item.Published && item.EndUtc >= startOfToday)
            .OrderBy(item => item.StartUtc)
            .ThenBy(item => item.ContentItemId)
            .Skip(skip)
            .Take(take)
            .ListAsync(_contentManager)];

    private Task<DateTimeOffset> ToLocalAsync(DateTime utc)
        => _localClock.ConvertToLocalAsync(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));
}
