using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Shell.Builders.Models;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Environment.Shell.Descriptor;
using OrchardCore.Environment.Shell.Descriptor.Models;

namespace OrchardCore.Environment.Shell.Builders;

/// <summary>Builds the container of a shell from the services of the host and the startups of the enabled features.</summary>
internal sealed class ShellContextFactory : IShellContextFactory
{
    private readonly ModuleCatalog _catalog;
    private readonly IExtensionManager _extensions;
    private readonly ITypeFeatureProvider _types;
    private readonly HostServices _hostServices;
    private readonly IServiceProvider _host;
    private readonly ILogger<ShellContextFactory> _logger;
    private readonly ApplicationFeature[] _applicationFeatures;

    public ShellContextFactory(
        ModuleCatalog catalog,
        IExtensionManager extensions,
        ITypeFeatureProvider types,
        HostServices hostServices,
        IServiceProvider host,
        IEnumerable<ApplicationFeature> applicationFeatures,
        ILogger<ShellContextFactory> logger)
    {
        _catalog = catalog;
        _extensions = extensions;
        _types = types;
        _hostServices = hostServices;
        _host = host;
        _applicationFeatures = [.. applicationFeatures];
        _logger = logger;
    }

    public async Task<ShellContext> CreateShellContextAsync(ShellSettings settings)
    {
        var descriptor = await ReadDescriptorAsync(settings)
            ?? throw new InvalidOperationException($"The database of the site '{settings.Name}' does not say which features are enabled; the site has not been set up.");
        return Create(settings, descriptor, FeatureRole.Tenant);
    }

    public Task<ShellContext> CreateSetupContextAsync(ShellSettings settings)
        => Task.FromResult<ShellContext>(Create(settings, new ShellDescriptor(), FeatureRole.Setup));

    public Task<ShellContext> CreateDescribedContextAsync(ShellSettings settings, ShellDescriptor shellDescriptor)
        => Task.FromResult<ShellContext>(Create(settings, shellDescriptor, FeatureRole.Tenant));

    // The descriptor lies in the database, so it is read with a container that has the application's services but no features.
    private async Task<ShellDescriptor?> ReadDescriptorAsync(ShellSettings settings)
    {
        await using var shell = Build(new ShellBlueprint { Settings = settings, Descriptor = new ShellDescriptor() });
        ShellDescriptor? descriptor = null;
        await shell.CreateScope().UsingAsync(
            async scope => descriptor = await scope.ServiceProvider.GetRequiredService<IShellDescriptorManager>().GetShellDescriptorAsync(),
            activateShell: false);
        return descriptor;
    }

    private SiteShell Create(ShellSettings settings, ShellDescriptor descriptor, FeatureRole role)
    {
        var known = _extensions.GetFeatures().Select(feature => feature.Id).ToHashSet(StringComparer.Ordinal);
        var fromDescriptor = descriptor.Features.Select(feature => feature.Id).Where(id => IsKnown(id, known));
        var fromApplication = _applicationFeatures.Where(feature => feature.Role == FeatureRole.Global || feature.Role == role).Select(feature => feature.Id);
        var always = _extensions.GetFeatures().Where(feature => feature.IsAlwaysEnabled).Select(feature => feature.Id);
        var features = _extensions.GetFeatures([.. fromDescriptor, .. fromApplication, .. always]).ToArray();
        return Build(new ShellBlueprint { Settings = settings, Descriptor = descriptor, Features = features });
    }

    // A site must still start after a module was taken out of the application.
    private bool IsKnown(string id, HashSet<string> known)
    {
        if (known.Contains(id))
        {
            return true;
        }

        _logger.LogError("The site has enabled the feature '{Feature}', which no module of the application declares any more.", id);
        return false;
    }

    private SiteShell Build(ShellBlueprint blueprint)
    {
        var configuration = new ShellConfiguration(blueprint.Settings.ShellConfiguration
            ?? throw new ArgumentException("Shell settings without configuration; take them from IShellSettingsManager.CreateDefaultSettings().", nameof(blueprint)));
        var startups = ShellStartups.Create(blueprint, _catalog, _types, _host, configuration);
        var services = new ServiceCollection();
        _hostServices.CopyTo(services);
        services.AddSingleton(blueprint.Settings);
        services.AddSingleton(blueprint.Descriptor);
        services.AddSingleton(blueprint);
        services.AddSingleton<IShellConfiguration>(configuration);
        services.AddSingleton(startups);
        services.AddSingleton<ShellPipelineBuilder>();
        foreach (var startup in startups.ByOrder)
        {
            startup.ConfigureServices(services);
        }

        return new SiteShell(services.BuildServiceProvider(), blueprint);
    }
}
