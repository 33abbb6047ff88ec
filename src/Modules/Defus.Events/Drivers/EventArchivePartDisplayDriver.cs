using Defus.Common.Content;
using Defus.Events.Models;
using Defus.Events.Services;
using Defus.Events.ViewModels;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace Defus.Events.Drivers;

public sealed class EventArchivePartDisplayDriver : ContentPartDisplayDriver<EventArchivePart>
{
    private const int PageSize = 20;
    private const int MaxEventsOfMonth = 200;

    private readonly IEventArchive _events;
    private readonly TermNames _termNames;
    private readonly PublishedNames _names;
    private readonly IHttpContextAccessor _httpContextAccessor;

    public EventArchivePartDisplayDriver(IEventArchive events, TermNames termNames, PublishedNames names, IHttpContextAccessor httpContextAccessor)
    {
        _events = events;
        _termNames = termNames;
        _names = names;
        _httpContextAccessor = httpContextAccessor;
    }

    public override IDisplayResult Display(EventArchivePart part, BuildPartDisplayContext context)
        => Initialize<EventArchiveViewModel>(GetDisplayShapeType(context), async model =>
        {
            model.Heading = part.Heading?.Text ?? string.Empty;
            model.Selection = EventSelection.Of(key => _httpContextAccessor.HttpContext?.Request.Query[key]);
            model.Today = await _events.GetTodayAsync();
            model.Kinds = await _termNames.AllAsync(EventTypes.KindsTaxonomyId);
            model.Members = await _names.OfTypeAsync(EventTypes.Member);
            await (model.Selection.Month is { } month ? ShowMonthAsync(model, month) : ShowListAsync(model));
        }).Location("Detail", "Content");

    private async Task ShowListAsync(EventArchiveViewModel model)
    {
        var selection = model.Selection;
        var query = new EventQuery(model.Today, null, selection.Past, selection.KindId, selection.MemberId);

        // One more than a page tells whether there is another.
        var events = await _events.FindAsync(query, (selection.Page - 1) * PageSize, PageSize + 1);
        model.HasNextPage = events.Count > PageSize;
        model.Events = [.. events.Take(PageSize)];
    }

    private async Task ShowMonthAsync(EventArchiveViewModel model, DateOnly month)
    {
        var weeks = MonthGrid.Weeks(month);
        var query = new EventQuery(weeks[0][0], weeks[^1][^1], false, model.Selection.KindId, model.Selection.MemberId);
        model.Events = await _events.FindAsync(query, 0, MaxEventsOfMonth);

        // The calendar ends where nothing is left to see: robots follow its arrows for ever.
        var next = month.AddMonths(1);
        model.HasEarlierMonth = model.ThisMonth < month || model.Events.Any(card => card.FirstDay < month) || await HasAnyAsync(query with { From = month, Until = null, Ended = true });
        model.HasLaterMonth = model.ThisMonth > month || await HasAnyAsync(query with { From = next, Until = null });
    }

    private async Task<bool> HasAnyAsync(EventQuery query) => (await _events.FindItemsAsync(query, 0, 1)).Count > 0;
}
