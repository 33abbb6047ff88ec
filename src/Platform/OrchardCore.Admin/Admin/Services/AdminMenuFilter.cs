using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.Navigation;

namespace OrchardCore.Admin.Services;

/// <summary>Puts the admin's menu into the layout's zone Navigation of admin pages. Stands in for AdminMenuFilter.</summary>
internal sealed class AdminMenuFilter : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.Result is ViewResult && AdminAttribute.IsApplied(http) && http.User.Identity?.IsAuthenticated == true)
        {
            var services = http.RequestServices;
            var menu = await services.GetRequiredService<IShapeFactory>().CreateAsync("Navigation");
            menu.Properties["MenuName"] = NavigationConstants.AdminId;
            menu.Properties["RouteData"] = context.RouteData;
            var layout = await services.GetRequiredService<ILayoutAccessor>().GetLayoutAsync();
            await layout.Zones["Navigation"].AddAsync(menu, null);
        }

        await next();
    }
}
