using Microsoft.Extensions.FileProviders;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Extensions;
using OrchardCore.Modules.Manifest;

namespace OrchardCore.Environment.Extensions.Features
{
    /// <summary>A feature of a module.</summary>
    public interface IFeatureInfo
    {
        string Id { get; }

        string Name { get; }

        int Priority { get; }

        string Category { get; }

        string Description { get; }

        bool DefaultTenantOnly { get; }

        IExtensionInfo Extension { get; }

        string[] Dependencies { get; }

        bool IsAlwaysEnabled { get; }

        bool EnabledByDependencyOnly { get; }
    }
}

namespace OrchardCore.Environment.Extensions
{
    /// <summary>Says which feature a type belongs to.</summary>
    public interface ITypeFeatureProvider
    {
        IFeatureInfo GetFeatureForDependency(Type dependency);

        IEnumerable<IFeatureInfo> GetFeaturesForDependency(Type dependency);

        IEnumerable<Type> GetTypesForFeature(IFeatureInfo feature);
    }

    /// <summary>A module or theme.</summary>
    public interface IExtensionInfo
    {
        string Id { get; }

        /// <summary>Areas/{Id}.</summary>
        string SubPath { get; }

        bool Exists { get; }

        IManifestInfo Manifest { get; }

        IEnumerable<IFeatureInfo> Features { get; }
    }

    /// <summary>What a module says of itself.</summary>
    public interface IManifestInfo
    {
        bool Exists { get; }

        string Name { get; }

        string Description { get; }

        string Type { get; }

        string Author { get; }

        string Website { get; }

        string Version { get; }

        IEnumerable<string> Tags { get; }

        ModuleAttribute ModuleInfo { get; }
    }

    /// <summary>All modules of the application and their features in dependency order.</summary>
    public interface IExtensionManager
    {
        IExtensionInfo? GetExtension(string extensionId);

        IEnumerable<IExtensionInfo> GetExtensions();

        IEnumerable<IFeatureInfo> GetFeatures();

        IEnumerable<IFeatureInfo> GetFeatures(string[] featureIdsToLoad);

        /// <summary>The feature and everything it depends on, dependencies first.</summary>
        IEnumerable<IFeatureInfo> GetFeatureDependencies(string featureId);

        IEnumerable<IFeatureInfo> GetDependentFeatures(string featureId);
    }

    /// <summary>
    /// The embedded files of the modules: <c>Recipes/x.recipe.json</c>, <c>wwwroot/…</c>, <c>Localization/de.po</c>, <c>placement.json</c> …
    /// </summary>
    public interface IModuleFileProvider
    {
        /// <summary>Paths of all embedded files of a module, with forward slashes.</summary>
        IReadOnlyCollection<string> GetPaths(string extensionId);

        /// <summary>A file by its path within the module; <c>Exists</c> is false when there is none.</summary>
        IFileInfo GetFile(string extensionId, string path);

        /// <summary>The assembly of a module, or null.</summary>
        System.Reflection.Assembly? GetAssembly(string extensionId);
    }
}

namespace OrchardCore.Environment.Shell
{
    /// <summary>Enables and disables features of the site.</summary>
    public interface IShellFeaturesManager
    {
        Task<IEnumerable<IFeatureInfo>> GetAvailableFeaturesAsync();

        Task<IEnumerable<IFeatureInfo>> GetEnabledFeaturesAsync();

        Task<IEnumerable<IFeatureInfo>> GetAlwaysEnabledFeaturesAsync();

        Task<IEnumerable<IFeatureInfo>> GetDisabledFeaturesAsync();

        Task<(IEnumerable<IFeatureInfo>, IEnumerable<IFeatureInfo>)> UpdateFeaturesAsync(
            IEnumerable<IFeatureInfo> featuresToDisable, IEnumerable<IFeatureInfo> featuresToEnable, bool force);

        Task<IEnumerable<IExtensionInfo>> GetEnabledExtensionsAsync();
    }

    /// <summary>Called when features are installed, enabled and disabled.</summary>
    public interface IFeatureEventHandler
    {
        Task InstallingAsync(IFeatureInfo feature) => Task.CompletedTask;

        Task InstalledAsync(IFeatureInfo feature) => Task.CompletedTask;

        Task EnablingAsync(IFeatureInfo feature) => Task.CompletedTask;

        Task EnabledAsync(IFeatureInfo feature) => Task.CompletedTask;

        Task DisablingAsync(IFeatureInfo feature) => Task.CompletedTask;

        Task DisabledAsync(IFeatureInfo feature) => Task.CompletedTask;

        Task UninstallingAsync(IFeatureInfo feature) => Task.CompletedTask;

        Task UninstalledAsync(IFeatureInfo feature) => Task.CompletedTask;
    }

    /// <summary>Short forms of enabling and disabling.</summary>
    public static class ShellFeaturesManagerExtensions
    {
        public static async Task<IEnumerable<IFeatureInfo>> EnableFeaturesAsync(this IShellFeaturesManager manager, IEnumerable<IFeatureInfo> features, bool force = false)
            => (await manager.UpdateFeaturesAsync([], features, force)).Item2;

        public static async Task<IEnumerable<IFeatureInfo>> DisableFeaturesAsync(this IShellFeaturesManager manager, IEnumerable<IFeatureInfo> features, bool force = false)
            => (await manager.UpdateFeaturesAsync(features, [], force)).Item1;

        public static async Task<bool> IsFeatureEnabledAsync(this IShellFeaturesManager manager, string featureId)
            => (await manager.GetEnabledFeaturesAsync()).Any(feature => feature.Id == featureId);
    }
}
