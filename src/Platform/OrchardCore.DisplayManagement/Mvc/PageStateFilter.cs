using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Razor;

namespace OrchardCore.DisplayManagement.Mvc;

/// <summary>Gives actions their model updater and loads what views read synchronously.</summary>
internal sealed class PageStateFilter : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var services = context.HttpContext.RequestServices;
        if (context.Controller is ControllerBase controller)
        {
            services.GetRequiredService<IUpdateModelAccessor>().ModelUpdater = new ControllerModelUpdater(controller);
        }

        if (context.Controller is Controller)
        {
            await services.GetRequiredService<PageState>().LoadAsync();
        }

        await next();
    }
}
