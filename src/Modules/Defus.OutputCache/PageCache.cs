using Defus.OutputCache.Http;
using Defus.OutputCache.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Defus.OutputCache;

/// <summary>The part of the page cache that belongs to the application: its place is before the site, which the module cannot reach.</summary>
public static class PageCache
{
    /// <summary>Adds the store of the pages. Without it the feature does nothing.</summary>
    public static IServiceCollection AddPageCache(this IServiceCollection services)
    {
        services.AddOptions<PageCacheOptions>().BindConfiguration(PageCacheOptions.Section);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SiteCondition>();
        services.AddSingleton<PageStore>();
        services.AddSingleton<PageRequest>();
        services.AddSingleton<ILoggerProvider, FailureWatch>();

        return services;
    }

    /// <summary>Answers with kept pages. To be called before <c>UseOrchardCore</c>.</summary>
    public static IApplicationBuilder UsePageCache(this IApplicationBuilder app)
        => app.ApplicationServices.GetRequiredService<IOptions<PageCacheOptions>>().Value.Enabled ? app.UseMiddleware<PageCacheMiddleware>() : app;
}
