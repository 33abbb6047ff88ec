using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DynamicCache.Services;
using OrchardCore.Environment.Cache;
using OrchardCore.Modules;

namespace OrchardCore.DynamicCache;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<ITagCache, SignalTagCache>();
        services.AddSingleton<CachedFragments>();
        services.AddScoped<ICacheScopeManager, CacheScopeManager>();
        services.AddScoped<ICacheContextManager, CacheContextManager>();
        services.AddScoped<IShapeCache, ShapeCache>();
    }
}
