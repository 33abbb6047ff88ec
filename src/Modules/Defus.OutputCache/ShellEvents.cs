using Defus.OutputCache.Pages;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;

namespace Defus.OutputCache;

/// <summary>Another set of features makes other pages: all go when the site is built anew or torn down.</summary>
internal sealed class ShellEvents : ModularTenantEvents, IFeatureEventHandler
{
    private readonly PageStore _store;
    private readonly SiteCondition _condition;
    private readonly Func<bool>? _isReachable;

    public ShellEvents(PageStore store, SiteCondition condition, IServiceProvider services)
    {
        _store = store;
        _condition = condition;

        // The built-in platform says so; elsewhere failures show it.
        _isReachable = services.GetKeyedService<Func<bool>>("OrchardCore.Data.IsReachable");
    }

    public override Task ActivatedAsync()
    {
        _condition.Watch(_isReachable);
        return ClearAsync();
    }

    public override Task TerminatingAsync() => ClearAsync();

    public Task InstallingAsync(IFeatureInfo feature) => Task.CompletedTask;

    public Task InstalledAsync(IFeatureInfo feature) => Task.CompletedTask;

    public Task EnablingAsync(IFeatureInfo feature) => Task.CompletedTask;

    public Task EnabledAsync(IFeatureInfo feature) => ClearAsync();

    public Task DisablingAsync(IFeatureInfo feature) => ClearAsync();

    public Task DisabledAsync(IFeatureInfo feature) => ClearAsync();

    public Task UninstallingAsync(IFeatureInfo feature) => Task.CompletedTask;

    public Task UninstalledAsync(IFeatureInfo feature) => Task.CompletedTask;

    private Task ClearAsync()
    {
        _store.Clear();
        return Task.CompletedTask;
    }
}
