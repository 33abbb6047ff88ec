using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.Extensions.Logging;
using OrchardCore.DisplayManagement.Zones;
using OrchardCore.Modules;

namespace OrchardCore.Navigation;

internal sealed class NavigationManager : INavigationManager
{
    private const string NoLink = "#";

    private readonly IEnumerable<INavigationProvider> _providers;
    private readonly IUrlHelperFactory _urlHelperFactory;
    private readonly IAuthorizationService _authorizationService;
    private readonly ILogger _logger;

    public NavigationManager(
        IEnumerable<INavigationProvider> providers,
        IUrlHelperFactory urlHelperFactory,
        IAuthorizationService authorizationService,
        ILogger<NavigationManager> logger)
    {
        _providers = providers;
        _urlHelperFactory = urlHelperFactory;
        _authorizationService = authorizationService;
        _logger = logger;
    }

    public async Task<IEnumerable<MenuItem>> BuildMenuAsync(string name, ActionContext context)
    {
        var builder = new NavigationBuilder();
        await _providers.InvokeAsync((provider, menu) => provider.BuildNavigationAsync(name, menu).AsTask(), builder, _logger);

        var items = Merge(builder.Build());
        SetUrls(items, _urlHelperFactory.GetUrlHelper(context));
        return Arrange(await AuthorizeAsync(items, context));
    }

    // Items of the same text are one item; what has the higher priority sets position, link and so on.
    private static List<MenuItem> Merge(IEnumerable<MenuItem> items)
    {
        var merged = new List<MenuItem>();
        foreach (var item in items)
        {
            var known = merged.Find(other => other.Text.Name == item.Text.Name && (other.Culture ?? item.Culture) == (item.Culture ?? other.Culture));
            if (known is null)
            {
                merged.Add(item);
            }
            else if (item.Priority > known.Priority)
            {
                Join(item, known);
                merged[merged.IndexOf(known)] = item;
            }
            else
            {
                Join(known, item);
            }
        }

        foreach (var item in merged)
        {
            item.Items = Merge(item.Items);
        }

        return merged;
    }

    private static void Join(MenuItem item, MenuItem other)
    {
        item.Position ??= other.Position;
        item.Id ??= other.Id;
        item.Culture ??= other.Culture;
        item.Url ??= other.Url;
        item.RouteValues ??= other.RouteValues;
        item.Permissions.AddRange(other.Permissions.Where(permission => !item.Permissions.Contains(permission)));
        item.Classes.AddRange(other.Classes.Except(item.Classes));
        item.Items.AddRange(other.Items);
    }

    private static void SetUrls(List<MenuItem> items, IUrlHelper urlHelper)
    {
        foreach (var item in items)
        {
            item.Href = item.RouteValues is { Count: > 0 } values
                ? urlHelper.RouteUrl(new UrlRouteContext { Values = values })
                : item.Url is { } url && url.StartsWith("~/", StringComparison.Ordinal) ? urlHelper.Content(url) : item.Url;
            if (string.IsNullOrEmpty(item.Href))
            {
                item.Href = NoLink;
            }

            SetUrls(item.Items, urlHelper);
        }
    }

    private async Task<List<MenuItem>> AuthorizeAsync(List<MenuItem> items, ActionContext context)
    {
        var allowed = new List<MenuItem>(items.Count);
        foreach (var item in items)
        {
            if (await IsAllowedAsync(item, context))
            {
                item.Items = await AuthorizeAsync(item.Items, context);
                allowed.Add(item);
            }
        }

        return allowed;
    }

    private async Task<bool> IsAllowedAsync(MenuItem item, ActionContext context)
    {
        if (item.Permissions.Count == 0)
        {
            return true;
        }

        foreach (var permission in item.Permissions)
        {
            if (await _authorizationService.AuthorizeAsync(context.HttpContext.User, permission, item.Resource))
            {
                return true;
            }
        }

        return false;
    }

    // Items that lead nowhere go.
    private static List<MenuItem> Arrange(List<MenuItem> items)
    {
        foreach (var item in items)
        {
            item.Items = Arrange(item.Items);
        }

        items.RemoveAll(item => item.Items.Count == 0 && item.Href == NoLink);
        return [.. items.OrderBy(item => item.Position ?? string.Empty, FlatPositionComparer.Instance).ThenBy(item => item.Text.Value, StringComparer.CurrentCultureIgnoreCase)];
    }
}
