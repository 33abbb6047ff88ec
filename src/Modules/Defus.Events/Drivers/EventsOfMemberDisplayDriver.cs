using Defus.Events.Services;
using Defus.Events.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace Defus.Events.Drivers;

/// <summary>Adds a member's coming events to its page.</summary>
public sealed class EventsOfMemberDisplayDriver : ContentDisplayDriver
{
    public const string ShapeType = "EventsOfMember";
    private const int Count = 5;

    private readonly IEventArchive _events;

    public EventsOfMemberDisplayDriver(IEventArchive events)
    {
        _events = events;
    }

    public override bool CanHandleModel(ContentItem model) => model.ContentType == EventTypes.Member;

    public override IDisplayResult Display(ContentItem contentItem, BuildDisplayContext context)
        => Initialize<UpcomingEventsViewModel>(ShapeType, async model =>
        {
            var query = new EventQuery(await _events.GetTodayAsync(), MemberId: contentItem.ContentItemId);
            model.MemberId = contentItem.ContentItemId;
            model.Events = await _events.FindAsync(query, 0, Count);
        }).Location("Detail", "Content:after");
}
