using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using OrchardCore.Autoroute.Handlers;
using OrchardCore.Autoroute.Models;
using OrchardCore.Autoroute.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Routing;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Settings;

namespace OrchardCore.Autoroute.Drivers;

public sealed class AutoroutePartDisplayDriver : ContentPartDisplayDriver<AutoroutePart>
{
    private readonly AutorouteOptions _options;
    private readonly ISiteService _sites;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;
    private readonly IStringLocalizer S;

    public AutoroutePartDisplayDriver(
        IOptions<AutorouteOptions> options,
        ISiteService sites,
        IAuthorizationService authorization,
        IHttpContextAccessor http,
        IStringLocalizer<AutoroutePartDisplayDriver> localizer)
    {
        _options = options.Value;
        _sites = sites;
        _authorization = authorization;
        _http = http;
        S = localizer;
    }

    public override IDisplayResult Edit(AutoroutePart part, BuildPartEditorContext context)
        => Initialize<AutoroutePartViewModel>(GetEditorShapeType(context), async model =>
        {
            model.Path = part.Path;
            model.AutoroutePart = part;
            model.ContentItem = part.ContentItem;
            model.SetHomepage = part.SetHomepage;
            model.Disabled = part.Disabled;
            model.Absolute = part.Absolute;
            model.RouteContainedItems = part.RouteContainedItems;
            model.Settings = context.TypePartDefinition.GetSettings<AutoroutePartSettings>();

            var home = (await _sites.GetSiteSettingsAsync()).HomeRoute;
            model.IsHomepage = home.TryGetValue(_options.ContentItemIdKey, out var id) && id?.ToString() == part.ContentItem.ContentItemId;
        }).Location("Sidebar:20");

    public override async Task<IDisplayResult> UpdateAsync(AutoroutePart part, UpdatePartEditorContext context)
    {
        var settings = context.TypePartDefinition.GetSettings<AutoroutePartSettings>();
        var model = new AutoroutePartViewModel();
        await context.Updater.TryUpdateModelAsync(
            model, Prefix, x => x.Path!, x => x.UpdatePath, x => x.SetHomepage, x => x.RouteContainedItems, x => x.Absolute, x => x.Disabled);

        part.Disabled = settings.AllowDisabled && model.Disabled;
        part.Absolute = settings.AllowAbsolutePath && model.Absolute;
        part.RouteContainedItems = settings.AllowRouteContainedItems && model.RouteContainedItems;
        part.SetHomepage = settings.ShowHomepageOption && model.SetHomepage && await MaySetHomepageAsync();
        if (settings.AllowCustomPath)
        {
            part.Path = string.IsNullOrWhiteSpace(model.Path) ? null : model.Path.Trim().Trim('/');
        }

        if (settings.AllowUpdatePath && model.UpdatePath)
        {
            // An empty path is made by the pattern.
            part.Path = null;
        }

        foreach (var error in part.Path is null ? [] : AutoroutePaths.Check(part.Path, S))
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(part.Path), error);
        }

        return Edit(part, context);
    }

    private async Task<bool> MaySetHomepageAsync()
        => _http.HttpContext?.User is { } user && await _authorization.AuthorizeAsync(user, AutoroutePermissions.SetHomepage);
}
