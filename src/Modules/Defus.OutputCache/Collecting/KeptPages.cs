using Defus.Common.Pages;
using Defus.OutputCache.Changes;
using Defus.OutputCache.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Environment.Cache;
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
    private readonly ICacheScopeManager? _fragments;
    private readonly bool _languageOfBrowser;

    public KeptPages(ILocalClock localClock, IOptions<RequestLocalizationOptions> localization, IServiceProvider services)
    {
        _localClock = localClock;
        _languageOfBrowser = localization.Value.RequestCultureProviders.OfType<AcceptLanguageHeaderRequestCultureProvider>().Any();
        _fragments = services.GetService<ICacheScopeManager>();
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.HttpContext.Features.Get<PageRendering>() is not { } rendering || !IsForEverybody(context))
        {
            await next();
            return;
        }

        var tomorrow = (await _localClock.GetLocalNowAsync()).Date.AddDays(1);
        rendering.Dependencies.Add(await _localClock.ConvertToUtcAsync(DateTime.SpecifyKind(tomorrow, DateTimeKind.Unspecified)));
        rendering.MayBeKept = true;

        // The page is the outermost of the cached fragments: it depends on whatever those within it depend on.
        var fragments = new CacheContext("page");
        _fragments?.EnterScope(fragments);
        await next();
        _fragments?.ExitScope();
        foreach (var tag in fragments.Tags)
        {
            rendering.Dependencies.Add(FragmentTags.Tag(tag));
        }

        if (fragments.ExpiresOn is { } end)
        {
            rendering.Dependencies.Add(end.UtcDateTime);
        }
    }

    // Where the browser's language decides about the page, its address says too little.
    private bool IsForEverybody(ResultExecutingContext context)
        => context.HttpContext.User.Identity?.IsAuthenticated != true
            && !(_languageOfBrowser && context.HttpContext.Features.Get<IRequestCultureFeature>() is not null)
            && context.Result is ViewResult or FileContentResult
            && IsForEverybody(context.ActionDescriptor);

    private static bool IsForEverybody(Microsoft.AspNetCore.Mvc.Abstractions.ActionDescriptor action)
        => action is ControllerActionDescriptor { ActionName: DisplayAction } controller && controller.ControllerTypeInfo.FullName == ItemController
            || action.EndpointMetadata.OfType<OutputCacheAttribute>().LastOrDefault() is { NoStore: false };
}
