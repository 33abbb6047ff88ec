using Defus.Events.Indexes;
using OrchardCore.ContentManagement;
using YesSql;

namespace Defus.Events.Services;

/// <summary>
/// Events that have not ended by a time, in the order of their starts. No index can find these and sort them: asked for in one piece, all
/// events to come, or all that there have ever been, are read. So the few long events are looked for apart; all others begin at most so
/// long before that time, where the index of starts gives them in order.
/// </summary>
internal static class EventsByStart
{
    /// <param name="until">When they begin at the latest, if that matters; not before <paramref name="endingFrom"/>.</param>
    /// <param name="narrow">What else they must fulfil.</param>
    public static async Task<ContentItem[]> ListAsync(
        ISession session,
        IContentManager contentManager,
        DateTime endingFrom,
        DateTime? until,
        Func<IQuery<ContentItem, EventIndex>, IQuery<ContentItem, EventIndex>> narrow,
        int skip,
        int take)
    {
        var firstStart = endingFrom - EventIndex.Long;
        IQuery<ContentItem, EventIndex> Early() => narrow(session.Query<ContentItem, EventIndex>(item => item.Published && item.IsLong && item.EndUtc >= endingFrom && item.StartUtc < firstStart));

        ContentItem[] early = [.. await Sort(Early()).Skip(skip).Take(take).ListAsync(contentManager)];
        if (early.Length == take)
        {
            return early;
        }

        var allEarly = early.Length > 0 || skip == 0 ? skip + early.Length : await Early().CountAsync();
        var others = narrow(session.Query<ContentItem, EventIndex>(item => item.Published && item.EndUtc >= endingFrom && item.StartUtc >= firstStart));
        others = until is { } end ? others.Where(item => item.StartUtc < end) : others;

        return [.. early, .. await Sort(others).Skip(Math.Max(0, skip - allEarly)).Take(take - early.Length).ListAsync(contentManager)];
    }

    private static IQuery<ContentItem, EventIndex> Sort(IQuery<ContentItem, EventIndex> events) => events.OrderBy(item => item.StartUtc).ThenBy(item => item.ContentItemId);
}
