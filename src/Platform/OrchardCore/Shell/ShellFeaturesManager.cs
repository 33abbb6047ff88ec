using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell.Builders.Models;
using OrchardCore.Environment.Shell.Descriptor;
using OrchardCore.Environment.Shell.Descriptor.Models;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;

namespace OrchardCore.Environment.Shell;

/// <summary>
/// Enables features with what they depend on, disables them with what depends on them. The shell is rebuilt after the current
/// scope has committed; the handlers' "…ed" events run on the new one.
/// </summary>
internal sealed class ShellFeaturesManager : IShellFeaturesManager
{
    private readonly IExtensionManager _extensions;
    private readonly IShellDescriptorManager _descriptors;
    private readonly IShellReleaseManager _releaseManager;
    private readonly IEnumerable<IFeatureEventHandler> _handlers;
    private readonly IEnumerable<ApplicationFeature> _applicationFeatures;
    private readonly ShellBlueprint _blueprint;
    private readonly ILogger<ShellFeaturesManager> _logger;

    public ShellFeaturesManager(
        IExtensionManager extensions,
        IShellDescriptorManager descriptors,
        IShellReleaseManager releaseManager,
        IEnumerable<IFeatureEventHandler> handlers,
        ApplicationFeatures applicationFeatures,
        ShellBlueprint blueprint,
        ILogger<ShellFeaturesManager> logger)
    {
        _extensions = extensions;
        _descriptors = descriptors;
        _releaseManager = releaseManager;
        _handlers = handlers;
        _applicationFeatures = applicationFeatures.All;
        _blueprint = blueprint;
        _logger = logger;
    }

    public Task<IEnumerable<IFeatureInfo>> GetAvailableFeaturesAsync() => Task.FromResult(_extensions.GetFeatures());

    public async Task<IEnumerable<IFeatureInfo>> GetEnabledFeaturesAsync()
    {
        var enabled = await GetEnabledIdsAsync();
        return _extensions.GetFeatures().Where(feature => enabled.Contains(feature.Id));
    }

    public Task<IEnumerable<IFeatureInfo>> GetAlwaysEnabledFeaturesAsync()
    {
        var always = GetAlwaysEnabledIds();
        return Task.FromResult(_extensions.GetFeatures().Where(feature => always.Contains(feature.Id)));
    }

    public async Task<IEnumerable<IFeatureInfo>> GetDisabledFeaturesAsync()
    {
        var enabled = await GetEnabledIdsAsync();
        return _extensions.GetFeatures().Where(feature => !enabled.Contains(feature.Id));
    }

    public async Task<IEnumerable<IExtensionInfo>> GetEnabledExtensionsAsync()
        => (await GetEnabledFeaturesAsync()).Select(feature => feature.Extension).Distinct();

    public async Task<(IEnumerable<IFeatureInfo>, IEnumerable<IFeatureInfo>)> UpdateFeaturesAsync(
        IEnumerable<IFeatureInfo> featuresToDisable, IEnumerable<IFeatureInfo> featuresToEnable, bool force)
    {
        var descriptor = await _descriptors.GetShellDescriptorAsync() ?? new ShellDescriptor();
        var before = await GetEnabledIdsAsync();
        var always = GetAlwaysEnabledIds();
        var after = new HashSet<string>(before, StringComparer.Ordinal);
        foreach (var feature in featuresToDisable)
        {
            after.ExceptWith(_extensions.GetDependentFeatures(feature.Id).Select(dependent => dependent.Id).Where(id => !always.Contains(id)));
        }

        after.UnionWith(_extensions.GetFeatures([.. featuresToEnable.Select(feature => feature.Id)]).Select(feature => feature.Id));
        RemoveUnneeded(after, always);

        var disabled = _extensions.GetFeatures().Where(feature => before.Contains(feature.Id) && !after.Contains(feature.Id)).ToArray();
        var enabled = _extensions.GetFeatures().Where(feature => after.Contains(feature.Id) && !before.Contains(feature.Id)).ToArray();
        if (disabled.Length > 0 || enabled.Length > 0)
        {
            await ApplyAsync(descriptor, disabled, enabled, after);
        }

        return (disabled, enabled);
    }

    // A feature that is only there for others goes with the last of them.
    private void RemoveUnneeded(HashSet<string> enabled, HashSet<string> always)
    {
        foreach (var feature in _extensions.GetFeatures().Reverse().Where(feature => feature.EnabledByDependencyOnly && enabled.Contains(feature.Id) && !always.Contains(feature.Id)))
        {
            if (!_extensions.GetDependentFeatures(feature.Id).Any(dependent => dependent.Id != feature.Id && enabled.Contains(dependent.Id)))
            {
                enabled.Remove(feature.Id);
            }
        }
    }

    private async Task ApplyAsync(ShellDescriptor descriptor, IFeatureInfo[] disabled, IFeatureInfo[] enabled, HashSet<string> after)
    {
        var installedBefore = descriptor.Installed.Select(feature => feature.Id).ToHashSet(StringComparer.Ordinal);
        var installed = enabled.Where(feature => !installedBefore.Contains(feature.Id)).ToArray();
        await RaiseAsync(_handlers, installed, (handler, feature) => handler.InstallingAsync(feature), _logger);
        await RaiseAsync(_handlers, enabled, (handler, feature) => handler.EnablingAsync(feature), _logger);
        await RaiseAsync(_handlers, disabled.Reverse(), (handler, feature) => handler.DisablingAsync(feature), _logger);

        await _descriptors.UpdateShellDescriptorAsync(
            descriptor.SerialNumber,
            _extensions.GetFeatures().Where(feature => after.Contains(feature.Id)).Select(feature => new ShellFeature(feature.Id)));
        _releaseManager.RequestRelease();

        ShellScope.AddDeferredTask(async scope =>
        {
            var handlers = scope.ServiceProvider.GetServices<IFeatureEventHandler>().ToArray();
            var logger = scope.ServiceProvider.GetRequiredService<ILogger<ShellFeaturesManager>>();
            await RaiseAsync(handlers, installed, (handler, feature) => handler.InstalledAsync(feature), logger);
            await RaiseAsync(handlers, enabled, (handler, feature) => handler.EnabledAsync(feature), logger);
            await RaiseAsync(handlers, disabled.Reverse(), (handler, feature) => handler.DisabledAsync(feature), logger);
        });
    }

    private static async Task RaiseAsync(
        IEnumerable<IFeatureEventHandler> handlers, IEnumerable<IFeatureInfo> features, Func<IFeatureEventHandler, IFeatureInfo, Task> raise, ILogger logger)
    {
        foreach (var feature in features)
        {
            await handlers.InvokeAsync(raise, feature, logger);
        }
    }

    // What the database says; the shell of this very scope may be older.
    private async Task<HashSet<string>> GetEnabledIdsAsync()
    {
        var stored = (await _descriptors.GetShellDescriptorAsync())?.Features ?? _blueprint.Descriptor.Features;
        var known = _extensions.GetFeatures().Select(feature => feature.Id).ToHashSet(StringComparer.Ordinal);
        var ids = stored.Select(feature => feature.Id).Where(known.Contains).Concat(GetAlwaysEnabledIds());
        return _extensions.GetFeatures([.. ids]).Select(feature => feature.Id).ToHashSet(StringComparer.Ordinal);
    }

    private HashSet<string> GetAlwaysEnabledIds()
    {
        var always = _extensions.GetFeatures().Where(feature => feature.IsAlwaysEnabled).Select(feature => feature.Id);
        var ofApplication = _applicationFeatures.Where(feature => feature.Role != FeatureRole.Setup).Select(feature => feature.Id);
        return _extensions.GetFeatures([.. always, .. ofApplication]).Select(feature => feature.Id).ToHashSet(StringComparer.Ordinal);
    }
}
