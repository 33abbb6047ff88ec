using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;
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
    private readonly FeatureTexts _texts;
    private readonly IStringLocalizer S;

    public FeatureSwitch(
        IExtensionManager extensions,
        IShellFeaturesManager features,
        IShellHost shellHost,
        ShellSettings shellSettings,
        IStoreTransactionManager transactions,
        FeaturesOfContent content,
        IHostEnvironment environment,
        IServiceProvider services,
        FeatureTexts texts,
        IStringLocalizer<FeatureSwitch> localizer)
    {
        _extensions = extensions;
        _features = features;
        _shellHost = shellHost;
        _shellSettings = shellSettings;
        _transactions = transactions;
        _content = content;
        _environment = environment;
        _services = services;
        _texts = texts;
        S = localizer;
    }

    /// <summary>The features of modules: no themes, nothing that comes with others only.</summary>
    public async Task<IReadOnlyList<FeatureEntry>> ListAsync()
    {
        var enabled = (await _features.GetEnabledFeaturesAsync()).Select(feature => feature.Id).ToHashSet(StringComparer.Ordinal);
        var kept = await GetKeptAsync();
        return
        [
            .. _extensions.GetFeatures()
                .Where(IsListed)
                .Select(feature => Describe(feature, enabled, kept))
                .OrderBy(entry => entry.Category, StringComparer.CurrentCulture)
                .ThenBy(entry => entry.Name, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>Enables or disables the features all together or not at all: what the site cannot start with is undone.</summary>
    public async Task SwitchAsync(IEnumerable<IFeatureInfo> features, bool enable)
    {
        await using var transaction = await _transactions.BeginAsync();
        await InScopeAsync(services => services.GetRequiredService<IShellFeaturesManager>().UpdateFeaturesAsync(enable ? [] : features, enable ? features : [], force: true));

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

    private FeatureEntry Describe(IFeatureInfo feature, HashSet<string> enabled, IReadOnlyDictionary<string, string> kept)
    {
        var dependents = _extensions.GetDependentFeatures(feature.Id).Where(other => other.Id != feature.Id && enabled.Contains(other.Id)).ToArray();
        return new FeatureEntry
        {
            Feature = feature,
            Name = _texts.Name(feature),
            Description = _texts.Description(feature),
            Category = _texts.Category(feature),
            IsEnabled = enabled.Contains(feature.Id),
            KeptBecause = FindReason(feature, dependents, kept),
            Needs = [.. _extensions.GetFeatures().Where(other => feature.Dependencies.Contains(other.Id, StringComparer.Ordinal)).Select(other => (_texts.Name(other), enabled.Contains(other.Id)))],
            NeededBy = [.. dependents.Select(_texts.Name)],
        };
    }

    private string? FindReason(IFeatureInfo feature, IFeatureInfo[] dependents, IReadOnlyDictionary<string, string> kept)
    {
        if (kept.TryGetValue(feature.Id, out var reason))
        {
            return reason;
        }

        return dependents.FirstOrDefault(other => kept.ContainsKey(other.Id)) is { } keeper
            ? S["{0} needs it and must stay: {1}", _texts.Name(keeper), kept[keeper.Id]].Value
            : null;
    }

    // What must not be disabled, and why; the first reason counts.
    private async Task<IReadOnlyDictionary<string, string>> GetKeptAsync()
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        Keep(kept, (await _features.GetAlwaysEnabledFeaturesAsync()).Select(feature => feature.Id), S["always on"]);
        Keep(kept, _neededByTheAdministration, S["the administration needs it"]);
        Keep(kept, await GetThemesInUseAsync(), S["the theme in use needs it"]);
        Keep(kept, await _content.ListAsync(), S["content types use it"]);
        return kept;
    }

    private static void Keep(Dictionary<string, string> kept, IEnumerable<string> ids, string reason)
    {
        foreach (var id in ids)
        {
            kept.TryAdd(id, reason);
        }
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
