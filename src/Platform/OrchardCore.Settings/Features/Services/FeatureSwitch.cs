using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OrchardCore.Admin;
using OrchardCore.Data;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell;
using OrchardCore.Features.ViewModels;
using OrchardCore.Themes.Services;

namespace OrchardCore.Features.Services;

/// <summary>Enables and disables features on the running site; nobody can lock himself out or break the pages with it.</summary>
public sealed class FeatureSwitch
{
    private static readonly string[] _neededByTheAdministration = ["OrchardCore.Admin", "OrchardCore.Users", "OrchardCore.Roles", "OrchardCore.Themes"];
    private static readonly string[] _ofSetUp = ["OrchardCore.Setup", "OrchardCore.AutoSetup"];

    private readonly IExtensionManager _extensions;
    private readonly IShellFeaturesManager _features;
    private readonly IShellHost _shellHost;
    private readonly ShellSettings _shellSettings;
    private readonly IStoreTransactionManager _transactions;
    private readonly FeaturesOfContent _content;
    private readonly IHostEnvironment _environment;
    private readonly IServiceProvider _services;

    public FeatureSwitch(
        IExtensionManager extensions,
        IShellFeaturesManager features,
        IShellHost shellHost,
        ShellSettings shellSettings,
        IStoreTransactionManager transactions,
        FeaturesOfContent content,
        IHostEnvironment environment,
        IServiceProvider services)
    {
        _extensions = extensions;
        _features = features;
        _shellHost = shellHost;
        _shellSettings = shellSettings;
        _transactions = transactions;
        _content = content;
        _environment = environment;
        _services = services;
    }

    /// <summary>The features of modules: no themes, nothing that comes with others only.</summary>
    public async Task<IReadOnlyList<FeatureEntry>> ListAsync()
    {
        var enabled = (await _features.GetEnabledFeaturesAsync()).Select(feature => feature.Id).ToHashSet(StringComparer.Ordinal);
        var kept = (await _features.GetAlwaysEnabledFeaturesAsync()).Select(feature => feature.Id)
            .Concat(_neededByTheAdministration)
            .Concat(await GetThemesInUseAsync())
            .Concat(await _content.ListAsync())
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. _extensions.GetFeatures()
                .Where(IsListed)
                .Select(feature => Describe(feature, enabled, kept))
                .OrderBy(entry => entry.Feature.Category, StringComparer.CurrentCulture)
                .ThenBy(entry => entry.Feature.Name, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>Enables or disables the feature as a whole or not at all: what the site cannot start with is undone.</summary>
    public async Task SwitchAsync(IFeatureInfo feature, bool enable)
    {
        await using var transaction = await _transactions.BeginAsync();
        await InScopeAsync(services => services.GetRequiredService<IShellFeaturesManager>().UpdateFeaturesAsync(enable ? [] : [feature], enable ? [feature] : [], force: true));

        // Builds the site with the new features, their migrations included.
        await InScopeAsync(_ => Task.CompletedTask);
        await transaction.CommitAsync();
    }

    private async Task InScopeAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = await _shellHost.GetScopeAsync(_shellSettings);
        await scope.UsingAsync(inner => work(inner.ServiceProvider));
    }

    private bool IsListed(IFeatureInfo feature)
        => feature.Extension.Manifest.Type != "Theme"
            && !feature.EnabledByDependencyOnly
            && feature.Id != _environment.ApplicationName
            && !_ofSetUp.Contains(feature.Id);

    private FeatureEntry Describe(IFeatureInfo feature, HashSet<string> enabled, HashSet<string> kept)
    {
        var dependents = _extensions.GetDependentFeatures(feature.Id).Where(other => enabled.Contains(other.Id)).ToArray();
        return new FeatureEntry
        {
            Feature = feature,
            IsEnabled = enabled.Contains(feature.Id),
            CanDisable = enabled.Contains(feature.Id) && !dependents.Append(feature).Any(other => kept.Contains(other.Id)),
            Needs = [.. _extensions.GetFeatures().Where(other => feature.Dependencies.Contains(other.Id, StringComparer.Ordinal)).Select(other => other.Name)],
            NeededBy = [.. dependents.Where(other => other.Id != feature.Id).Select(other => other.Name)],
        };
    }

    // The services are there when the features Themes and Admin are.
    private async Task<IEnumerable<string>> GetThemesInUseAsync()
    {
        string?[] names =
        [
            _services.GetService<ISiteThemeService>() is { } site ? await site.GetSiteThemeNameAsync() : null,
            _services.GetService<IAdminThemeService>() is { } admin ? await admin.GetAdminThemeNameAsync() : null,
        ];
        return names.OfType<string>();
    }
}
