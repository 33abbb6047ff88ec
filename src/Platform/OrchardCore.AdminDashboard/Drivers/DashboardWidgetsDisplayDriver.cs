using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.Admin;
using OrchardCore.AdminDashboard.Indexes;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using YesSql;

using ISession = YesSql.ISession;

namespace OrchardCore.AdminDashboard.Drivers;

/// <summary>Shows the widgets of modules: published items whose type has the stereotype DashboardWidget.</summary>
public sealed class DashboardWidgetsDisplayDriver : DisplayDriver<Dashboard>
{
    private const int MostWidgets = 50;

    private readonly ISession _session;
    private readonly IContentManager _contentManager;
    private readonly IContentItemDisplayManager _display;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;

    public DashboardWidgetsDisplayDriver(
        ISession session, IContentManager contentManager, IContentItemDisplayManager display, IAuthorizationService authorization, IHttpContextAccessor http)
    {
        _session = session;
        _contentManager = contentManager;
        _display = display;
        _authorization = authorization;
        _http = http;
    }

    public override async Task<IDisplayResult> DisplayAsync(Dashboard model, BuildDisplayContext context)
    {
        var user = _http.HttpContext!.User;
        var results = new List<IDisplayResult>();
        if (await _authorization.AuthorizeAsync(user, Permissions.AccessAdminDashboard))
        {
            foreach (var widget in await _session.Query<ContentItem, DashboardPartIndex>().OrderBy(x => x.Position).Take(MostWidgets).ListAsync(_contentManager))
            {
                if (await _authorization.AuthorizeAsync(user, CommonPermissions.ViewContent, widget))
                {
                    var shape = await _display.BuildDisplayAsync(widget, context.Updater, OrchardCoreConstants.DisplayType.DetailAdmin);
                    results.Add(Dynamic("DashboardWidgetPanel", panel =>
                    {
                        panel.ContentItem = widget;
                        panel.Content = shape;
                    }).Location($"Panels:50.{results.Count:D3}").Differentiator(widget.ContentItemId));
                }
            }
        }

        return Combine(results);
    }
}
