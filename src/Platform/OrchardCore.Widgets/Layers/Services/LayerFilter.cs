using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Admin;

namespace OrchardCore.Layers.Services;

/// <summary>Adds the layers' widgets to every page; one object for all requests, so that MVC need not gather the filters of an action anew.</summary>
internal sealed class LayerFilter : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is ViewResult or PartialViewResult && !AdminAttribute.IsApplied(context.HttpContext))
        {
            await context.HttpContext.RequestServices.GetRequiredService<LayerWidgets>().AddAsync(context.HttpContext.User);
        }

        await next();
    }
}
