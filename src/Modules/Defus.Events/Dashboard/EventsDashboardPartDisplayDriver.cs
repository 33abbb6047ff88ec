using Defus.Events.Services;
using Defus.Events.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace Defus.Events.Dashboard;

public sealed class EventsDashboardPartDisplayDriver : ContentPartDisplayDriver<EventsDashboardPart>
{
    private const int Count = 6;

    private readonly IEventCalendar _calendar;

    public EventsDashboardPartDisplayDriver(IEventCalendar calendar)
    {
        _calendar = calendar;
    }

    public override IDisplayResult Display(EventsDashboardPart part, BuildPartDisplayContext context)
        => Initialize<UpcomingEventsViewModel>(nameof(EventsDashboardPart), async model => model.Events = await _calendar.ListUpcomingAsync(Count))
            .Location("DetailAdmin", "Content");
}
