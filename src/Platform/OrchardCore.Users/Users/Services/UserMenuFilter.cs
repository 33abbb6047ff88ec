using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Services;

/// <summary>Puts the menu of whoever is signed in into the zone UserMenu of the administration's layout.</summary>
public sealed class UserMenuFilter : IAsyncResultFilter
{
    private readonly IDisplayManager<UserMenu> _displayManager;
    private readonly ILayoutAccessor _layoutAccessor;
    private readonly IUpdateModelAccessor _updateModelAccessor;

    public UserMenuFilter(IDisplayManager<UserMenu> displayManager, ILayoutAccessor layoutAccessor, IUpdateModelAccessor updateModelAccessor)
    {
        _displayManager = displayManager;
        _layoutAccessor = layoutAccessor;
        _updateModelAccessor = updateModelAccessor;
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is ViewResult && AdminAttribute.IsApplied(context.HttpContext) && context.HttpContext.User.Identity?.IsAuthenticated == true)
        {
            var menu = await _displayManager.BuildDisplayAsync(new UserMenu(), _updateModelAccessor.ModelUpdater, OrchardCoreConstants.DisplayType.DetailAdmin);
            var layout = await _layoutAccessor.GetLayoutAsync();
            await layout.Zones["UserMenu"].AddAsync(menu, null);
        }

        await next();
    }
}
