using Defus.Seo.Services;
using Defus.Seo.ViewModels;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Routing;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace Defus.Seo.Drivers;

/// <summary>Puts the path to the page above the content of the item that the page shows.</summary>
public sealed class BreadcrumbsDisplayDriver : ContentDisplayDriver
{
    private readonly IHttpContextAccessor _httpContextAccessor;
    private bool _done;

    public BreadcrumbsDisplayDriver(IHttpContextAccessor httpContextAccessor)
    {
        _httpContextAccessor = httpContextAccessor;
    }

    public override async Task<IDisplayResult?> DisplayAsync(ContentItem model, BuildDisplayContext context)
    {
        if (_done || context.DisplayType != "Detail" || _httpContextAccessor.HttpContext is not { } http || !await IsPageOfAsync(http, model))
        {
            return null;
        }

        _done = true;
        var path = await http.RequestServices.GetRequiredService<Breadcrumbs>().FindAsync(model);

        return path.Count < 2
            ? null
            : Initialize<BreadcrumbsViewModel>("Breadcrumbs", shape => shape.Path = path).Location("Detail", "/BeforeContent:before");
    }

    // An item within another one, such as a term, has the route of its container.
    private static async ValueTask<bool> IsPageOfAsync(HttpContext http, ContentItem contentItem)
    {
        var shown = http.Request.RouteValues["contentItemId"]?.ToString();

        return shown == contentItem.ContentItemId
            || (http.Request.RouteValues["jsonPath"] is not null
                && await http.RequestServices.GetRequiredService<IAutorouteEntries>().TryGetEntryByContentItemIdAsync(contentItem.ContentItemId) is (true, { } entry)
                && entry.ContentItemId == shown && entry.ContainedContentItemId == contentItem.ContentItemId);
    }
}
