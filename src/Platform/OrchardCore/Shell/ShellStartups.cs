using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Shell.Builders.Models;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Modules;

namespace OrchardCore.Environment.Shell.Builders;

/// <summary>The startups of a shell: those of the application, then those of the enabled features in their order.</summary>
internal sealed class ShellStartups
{
    private readonly IStartup[] _startups;

    private ShellStartups(IStartup[] startups)
    {
        _startups = startups;
    }

    /// <summary>In the order in which they register services.</summary>
    public IEnumerable<IStartup> ByOrder => _startups.OrderBy(startup => startup.Order);

    /// <summary>In the order in which they add to the pipeline.</summary>
    public IEnumerable<IStartup> ByConfigureOrder => _startups.OrderBy(startup => startup.ConfigureOrder);

    public static ShellStartups Create(ShellBlueprint blueprint, ModuleCatalog catalog, ITypeFeatureProvider types, IServiceProvider host, IShellConfiguration configuration)
    {
        var services = new StartupServices(host, blueprint.Settings, configuration);
        var enabled = blueprint.Features.Select(feature => feature.Id).ToHashSet(StringComparer.Ordinal);
        var byFeature = blueprint.Features
            .Select(feature => feature.Extension.Id)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(id => catalog.Find(id)!.Module.Classes)
            .Where(type => typeof(IStartup).IsAssignableFrom(type) && EnabledTypes.AreRequirementsMet(type, enabled))
            .ToLookup(type => types.GetFeatureForDependency(type).Id, StringComparer.Ordinal);
        var ofFeatures = blueprint.Features
            .SelectMany(feature => byFeature[feature.Id])
            .Select(type => (IStartup)ActivatorUtilities.CreateInstance(services, type));
        return new ShellStartups([.. host.GetServices<IStartup>(), .. ofFeatures]);
    }

    // What a startup's constructor may ask for: services of the host and the settings of the site.
    private sealed class StartupServices : IServiceProvider
    {
        private readonly IServiceProvider _host;
        private readonly ShellSettings _settings;
        private readonly IShellConfiguration _configuration;

        public StartupServices(IServiceProvider host, ShellSettings settings, IShellConfiguration configuration)
        {
            _host = host;
            _settings = settings;
            _configuration = configuration;
        }

        public object? GetService(Type serviceType)
            => serviceType == typeof(ShellSettings) ? _settings
                : serviceType == typeof(IShellConfiguration) ? _configuration
                : _host.GetService(serviceType);
    }
}

/// <summary>Whether a type's <see cref="RequireFeaturesAttribute"/> is met.</summary>
internal static class EnabledTypes
{
    public static bool AreRequirementsMet(Type type, IReadOnlySet<string> enabledFeatures)
        => type.GetCustomAttribute<RequireFeaturesAttribute>() is not { } required || required.RequiredFeatureNames.All(enabledFeatures.Contains);
}
