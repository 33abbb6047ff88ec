using Defus.Events.ViewModels;
using OrchardCore.ContentManagement;

namespace Defus.Events.Services;

/// <summary>Published events of any time.</summary>
public interface IEventArchive
{
    /// <summary>The events as cards, sorted by their start.</summary>
    Task<IReadOnlyList<EventCard>> FindAsync(EventQuery query, int skip, int take);

    /// <summary>The events as content items, sorted by their start.</summary>
    Task<IReadOnlyList<ContentItem>> FindItemsAsync(EventQuery query, int skip, int take);

    /// <summary>This day at the site's place.</summary>
    Task<DateOnly> GetTodayAsync();
}
