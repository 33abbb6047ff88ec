using Defus.Common.Content;
using Defus.Events.Models;
using Defus.Events.Services;
using Defus.Events.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace Defus.Events.Drivers;

public sealed class UpcomingEventsPartDisplayDriver : ContentPartDisplayDriver<UpcomingEventsPart>
{
    private const int DefaultCount = 3;

    private readonly IEventCalendar _calendar;

    public UpcomingEventsPartDisplayDriver(IEventCalendar calendar)
    {
        _calendar = calendar;
    }

    public override IDisplayResult Display(UpcomingEventsPart part, BuildPartDisplayContext context)
        => Initialize<UpcomingEventsViewModel>(GetDisplayShapeType(context), async model =>
        {
            model.Heading = part.Heading?.Text ?? string.Empty;
            model.Events = await _calendar.ListUpcomingAsync(ListCount.Of(part.Count, DefaultCount));
            model.More = Link.Of(part.More);
        }).Location("Detail", "Content");
}
