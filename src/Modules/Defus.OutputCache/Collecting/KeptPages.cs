using Defus.Common.Pages;
using Defus.OutputCache.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.OutputCaching;
using OrchardCore.Modules;

namespace Defus.OutputCache.Collecting;

/// <summary>
/// Says which pages may be kept: those of content items, and those of actions with <see cref="OutputCacheAttribute"/>, for a visitor who is
/// not signed in, until the end of the day at the site's place. It runs within the site, hence after authentication.
/// </summary>
internal sealed class KeptPages : IAsyncResultFilter
{
    private const string ItemController = "OrchardCore.Contents.Controllers.ItemController";
    private const string DisplayAction = "Display";

    private readonly ILocalClock _localClock;

    public KeptPages(ILocalClock localClock)
    {
        _localClock = localClock;
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.HttpContext.Features.Get<PageRendering>() is { } rendering
            && context.HttpContext.User.Identity?.IsAuthenticated != true
            && context.Result is ViewResult or FileContentResult
            && IsForEverybody(context.ActionDescriptor))
        {
            var tomorrow = (await _localClock.GetLocalNowAsync()).Date.AddDays(1);
            rendering.Dependencies.Add(await _localClock.ConvertToUtcAsync(DateTime.SpecifyKind(tomorrow, DateTimeKind.Unspecified)));
            rendering.MayBeKept = true;
        }

        await next();
    }

    private static bool IsForEverybody(Microsoft.AspNetCore.Mvc.Abstractions.ActionDescriptor action)
        => action is ControllerActionDescriptor { ActionName: DisplayAction } controller && controller.ControllerTypeInfo.FullName == ItemController
            || action.EndpointMetadata.OfType<OutputCacheAttribute>().LastOrDefault() is { NoStore: false };
}
