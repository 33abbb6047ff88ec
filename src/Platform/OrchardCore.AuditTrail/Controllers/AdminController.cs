using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.AuditTrail.Indexes;
using OrchardCore.AuditTrail.Models;
using OrchardCore.AuditTrail.Services;
using OrchardCore.AuditTrail.ViewModels;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Settings;
using YesSql;

namespace OrchardCore.AuditTrail.Controllers;

/// <summary>Who did what and when.</summary>
[Feature("OrchardCore.AuditTrail")]
public sealed class AdminController : Controller
{
    private const int MaxLength = 255;

    private readonly IAuditTrailManager _manager;
    private readonly IAuthorizationService _authorization;
    private readonly ISession _session;
    private readonly ISiteService _sites;
    private readonly ILocalClock _clock;

    public AdminController(IAuditTrailManager manager, IAuthorizationService authorization, ISession session, ISiteService sites, ILocalClock clock)
    {
        _manager = manager;
        _authorization = authorization;
        _session = session;
        _sites = sites;
        _clock = clock;
    }

    [HttpGet]
    [Admin("AuditTrail/{correlationId?}", "AuditTrailIndex")]
    public async Task<IActionResult> Index([Bind(Prefix = "")] AuditTrailIndexOptions options, string? correlationId, PagerParameters pagerParameters, [FromServices] IShapeFactory shapes)
    {
        if (!await _authorization.AuthorizeAsync(User, AuditTrailPermissions.ViewAuditTrail))
        {
            return Forbid();
        }

        options.CorrelationId = correlationId ?? options.CorrelationId;
        var query = await QueryAsync(options);
        options.TotalItemCount = await query.CountAsync();
        var site = await _sites.GetSiteSettingsAsync();
        var pager = new Pager(pagerParameters, Math.Max(25, site.PageSize));
        pager.PageSize = Math.Clamp(pager.PageSize, 1, 100);
        pager.Page = Math.Clamp(pager.Page, 1, Math.Max(1, (options.TotalItemCount + pager.PageSize - 1) / pager.PageSize));
        var events = (await query.OrderByDescending(x => x.CreatedUtc).ThenByDescending(x => x.Id).Skip(pager.GetStartIndex()).Take(pager.PageSize).ListAsync()).ToArray();

        // A date that cannot be read does not filter; the field shows what was typed.
        return View(new AuditTrailListViewModel(
            options, events, _manager.DescribeCategories().ToDictionary(x => x.Name), await shapes.PagerAsync(pager, options.TotalItemCount), pager.GetStartIndex() + 1));
    }

    [HttpGet]
    [Admin("AuditTrail/Display/{auditTrailEventId}", "AuditTrailDisplay")]
    public async Task<IActionResult> Display(string auditTrailEventId, [FromServices] IDisplayManager<AuditTrailEvent> display, [FromServices] IUpdateModelAccessor updater)
    {
        if (!await _authorization.AuthorizeAsync(User, AuditTrailPermissions.ViewAuditTrail))
        {
            return Forbid();
        }

        return await _manager.GetEventAsync(auditTrailEventId) is { } found
            ? View(new AuditTrailItemViewModel(found, _manager.DescribeEvent(found), await display.BuildDisplayAsync(found, updater.ModelUpdater, OrchardCoreConstants.DisplayType.DetailAdmin)))
            : NotFound();
    }

    private async Task<IQueryIndex<AuditTrailEventIndex>> QueryAsync(AuditTrailIndexOptions options)
    {
        var query = _session.QueryIndex<AuditTrailEventIndex>(AuditTrailEvent.Collection);
        if (Given(options.Category) is { } category)
        {
            query.Where(x => x.Category == category);
        }

        if (Given(options.Event) is { } name)
        {
            query.Where(x => x.Name == name);
        }

        if (Given(options.CorrelationId) is { } correlation)
        {
            query.Where(x => x.CorrelationId == correlation);
        }

        if (Given(options.UserName) is { } user)
        {
            query.Where(x => x.UserName.Contains(user));
        }

        if (Given(options.SearchText) is { } text)
        {
            query.Where(x => x.Subject!.Contains(text));
        }

        if (options.From is { } from)
        {
            var start = await StartOfAsync(from);
            query.Where(x => x.CreatedUtc >= start);
        }

        if (options.To is { } to && to < DateOnly.MaxValue)
        {
            var end = await StartOfAsync(to.AddDays(1));
            query.Where(x => x.CreatedUtc < end);
        }

        return query;
    }

    private async Task<DateTime> StartOfAsync(DateOnly day)
    {
        // Dates nobody means must not leave the range of the clock.
        var bounded = day < new DateOnly(1900, 1, 1) ? new DateOnly(1900, 1, 1) : day > new DateOnly(9000, 1, 1) ? new DateOnly(9000, 1, 1) : day;
        return await _clock.ConvertToUtcAsync(bounded.ToDateTime(TimeOnly.MinValue));
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Length > MaxLength ? text[..MaxLength] : text;
}
