using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.AuditTrail.Indexes;
using OrchardCore.AuditTrail.Models;
using OrchardCore.AuditTrail.Site;
using OrchardCore.AuditTrail.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;
using OrchardCore.Contents.AuditTrail.Models;
using OrchardCore.Contents.Versions;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Entities;
using OrchardCore.Users.AuditTrail.Models;
using YesSql;

using ISession = YesSql.ISession;

namespace OrchardCore.AuditTrail.Drivers;

/// <summary>Shows what an event changed in an item, against the event before it.</summary>
public sealed class AuditTrailContentEventDisplayDriver : DisplayDriver<AuditTrailEvent>
{
    private readonly ISession _session;
    private readonly IContentManager _contentManager;
    private readonly ContentDifferences _differences;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;

    public AuditTrailContentEventDisplayDriver(
        ISession session, IContentManager contentManager, ContentDifferences differences, IAuthorizationService authorization, IHttpContextAccessor http)
    {
        _session = session;
        _contentManager = contentManager;
        _differences = differences;
        _authorization = authorization;
        _http = http;
    }

    public override bool CanHandleModel(AuditTrailEvent model) => model.Has<AuditTrailContentEvent>();

    public override async Task<IDisplayResult?> DisplayAsync(AuditTrailEvent model, BuildDisplayContext context)
    {
        if (model.GetOrCreate<AuditTrailContentEvent>().ContentItem is not { } item)
        {
            return null;
        }

        var previous = await _session.Query<AuditTrailEvent, AuditTrailEventIndex>(
                x => x.CorrelationId == model.CorrelationId && x.CreatedUtc <= model.CreatedUtc && x.EventId != model.EventId, collection: AuditTrailEvent.Collection)
            .OrderByDescending(x => x.CreatedUtc).FirstOrDefaultAsync();
        var before = previous?.GetOrCreate<AuditTrailContentEvent>().ContentItem;
        var current = await _contentManager.GetAsync(item.ContentItemId, VersionOptions.Latest);
        var mayEdit = current is not null && await _authorization.AuthorizeAsync(_http.HttpContext!.User, CommonPermissions.EditContent, current);
        var changes = before is null ? [] : await _differences.CompareAsync(item.ContentType, ContentData.Of(before), ContentData.Of(item));
        return Initialize<AuditTrailContentEventViewModel>("AuditTrailContentEvent", shape =>
        {
            shape.Item = item;
            shape.MayEdit = mayEdit;
            shape.Previous = before is null ? null : previous;
            shape.Changes = changes;
        }).Location("DetailAdmin", "Content:10");
    }
}

/// <summary>Shows what an event changed in the site.</summary>
public sealed class AuditTrailSiteEventDisplayDriver : DisplayDriver<AuditTrailEvent>
{
    public override bool CanHandleModel(AuditTrailEvent model) => model.Has<AuditTrailSiteEvent>();

    public override IDisplayResult Display(AuditTrailEvent model, BuildDisplayContext context) => Initialize<AuditTrailUserEventViewModel>(
        "AuditTrailUserEvent", shape => shape.Changes = model.GetOrCreate<AuditTrailSiteEvent>().Changes).Location("DetailAdmin", "Content:10");
}

/// <summary>Shows what an event changed in an account.</summary>
public sealed class AuditTrailUserEventDisplayDriver : DisplayDriver<AuditTrailEvent>
{
    public override bool CanHandleModel(AuditTrailEvent model) => model.Has<AuditTrailUserEvent>();

    public override IDisplayResult Display(AuditTrailEvent model, BuildDisplayContext context) => Initialize<AuditTrailUserEventViewModel>(
        "AuditTrailUserEvent", shape => shape.Changes = model.GetOrCreate<AuditTrailUserEvent>().Changes).Location("DetailAdmin", "Content:10");
}
