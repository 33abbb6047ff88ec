using Defus.Common.Content;
using Defus.Common.Pages;
using Defus.Common.Text;
using Defus.Events.Models;
using Defus.Events.Services;
using Defus.Events.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Modules;

namespace Defus.Events.Drivers;

public sealed class EventPartDisplayDriver : ContentPartDisplayDriver<EventPart>
{
    private readonly IEventCalendar _calendar;
    private readonly IContentManager _contentManager;
    private readonly ILocalClock _localClock;
    private readonly TermNames _termNames;
    private readonly EventWords _words;
    private readonly Translations _translations;

    public EventPartDisplayDriver(
        IEventCalendar calendar, IContentManager contentManager, ILocalClock localClock, TermNames termNames, EventWords words, Translations translations)
    {
        _translations = translations;
        _calendar = calendar;
        _contentManager = contentManager;
        _localClock = localClock;
        _termNames = termNames;
        _words = words;
    }

    public override IDisplayResult Display(EventPart part, BuildPartDisplayContext context) => Combine(
        Initialize<EventViewModel>(GetDisplayShapeType(context), async model => await ShowAsync(model, part)).Location("Detail", "Content:before"),
        Initialize<EventCard>(EventCard.ShapeType, async card => await _calendar.ShowAsync(card, part.ContentItem, part)).Location("Summary", "Content"));

    public override IDisplayResult Edit(EventPart part, BuildPartEditorContext context) => View(GetEditorShapeType(context), part);

    public override Task<IDisplayResult> UpdateAsync(EventPart part, UpdatePartEditorContext context) => Task.FromResult(Edit(part, context));

    private async Task ShowAsync(EventViewModel model, EventPart part)
    {
        model.ContentItemId = part.ContentItem.ContentItemId;
        model.IsCancelled = part.Cancelled?.Value == true;
        model.Image = Picture.Of(part.Image);
        if (part.Member?.ContentItemIds is [var memberId, ..])
        {
            var shownId = await _translations.GetShownAsync(memberId);
            PageDependsOn.Item(shownId);
            if (await _contentManager.GetAsync(shownId) is { } member)
            {
                model.MemberName = member.DisplayText ?? string.Empty;
                model.MemberPath = ContentPath.Of(member);
            }
        }

        model.Kind = await _termNames.FirstAsync(part.Kind) ?? string.Empty;
        model.Place = part.Place?.Text ?? string.Empty;
        model.OnlineLink = Link.Of(part.OnlineLink);
        model.Teaser = part.Teaser?.Text ?? string.Empty;
        model.Organiser = part.Organiser?.Text ?? string.Empty;
        if (await _calendar.GetTimesAsync(part) is { } times)
        {
            model.Times = times;
            model.Days = DayText.InWords(times.FirstDay, times.LastDay);
            model.Hours = _words.Hours(times);
            model.Countdown = await _calendar.CountDownAsync(times);
        }

        await ShowRegistrationAsync(model, part);
    }

    private async Task ShowRegistrationAsync(EventViewModel model, EventPart part)
    {
        var now = await _localClock.GetLocalNowAsync();
        var deadline = part.RegistrationDeadline?.Value is { } day ? DateOnly.FromDateTime(day) : (DateOnly?)null;

        model.Registration = Link.Of(part.Registration);
        model.RegistrationDeadline = deadline is { } last ? DayText.Of(last) : string.Empty;
        model.RegistrationClosed = deadline < DateOnly.FromDateTime(now.DateTime) || model.Times?.IsOver(now) == true;
    }
}
