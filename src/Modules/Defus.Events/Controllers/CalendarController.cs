using System.Text;
using Defus.Events.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.Settings;

namespace Defus.Events.Controllers;

/// <summary>Events for calendars: all to subscribe to, those of a member, one to save.</summary>
public sealed class CalendarController : Controller
{
    private const string ContentType = "text/calendar; charset=utf-8";

    private readonly CalendarFeed _feed;
    private readonly IContentManager _contentManager;
    private readonly ISiteService _siteService;
    private readonly IStringLocalizer S;

    public CalendarController(CalendarFeed feed, IContentManager contentManager, ISiteService siteService, IStringLocalizer<CalendarController> stringLocalizer)
    {
        S = stringLocalizer;
        _feed = feed;
        _contentManager = contentManager;
        _siteService = siteService;
    }

    [HttpGet("termine/kalender.ics")]
    [HttpGet("en/events/calendar.ics")]
    [OutputCache]
    public async Task<IActionResult> All(string? mitglied)
    {
        var selection = EventSelection.Of(key => key == EventSelection.MemberKey ? mitglied : null);
        return Calendar(await _feed.WriteAllAsync(await GetNameAsync(), Site(), selection.MemberId), "termine.ics");
    }

    [HttpGet("termine/kalender/{contentItemId}.ics")]
    [HttpGet("en/events/calendar/{contentItemId}.ics")]
    [OutputCache]
    public async Task<IActionResult> Single(string contentItemId)
        => await _contentManager.GetAsync(contentItemId) is { ContentType: EventTypes.Event } contentItem
            ? Calendar(await _feed.WriteAsync(await GetNameAsync(), Site(), [contentItem]), "termin.ics")
            : NotFound();

    private async Task<string> GetNameAsync() => S[(await _siteService.GetSiteSettingsAsync()).SiteName];

    private Uri Site() => new($"{Request.Scheme}://{Request.Host}{Request.PathBase}/");

    private FileContentResult Calendar(string text, string fileName)
    {
        // Shown by calendars that subscribe, saved by browsers.
        Response.Headers.ContentDisposition = $"attachment; filename={fileName}";
        return new FileContentResult(Encoding.UTF8.GetBytes(text), ContentType);
    }
}
