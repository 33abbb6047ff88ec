using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Services;

/// <summary>Puts the menu of whoever is signed in into the zone UserMenu of the administration's layout.</summary>
public sealed class UserMenuFilter : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is ViewResult && AdminAttribute.IsApplied(context.HttpContext) && context.HttpContext.User.Identity?.IsAuthenticated == true)
        {
            var services = context.HttpContext.RequestServices;
            var menu = await services.GetRequiredService<IDisplayManager<UserMenu>>()
                .BuildDisplayAsync(new UserMenu(), services.GetRequiredService<IUpdateModelAccessor>().ModelUpdater, OrchardCoreConstants.DisplayType.DetailAdmin);
            var layout = await services.GetRequiredService<ILayoutAccessor>().GetLayoutAsync();
            await layout.Zones["UserMenu"].AddAsync(menu, null);
        }

        await next();
    }
}
