using Microsoft.Extensions.Configuration;
using OrchardCore.Environment.Shell.Models;

namespace OrchardCore.Environment.Shell
{
    /// <summary>What is known of a site before its database: name, state and the keys needed to reach its data.</summary>
    public class ShellSettings
    {
        public const string DefaultShellName = "Default";

        private readonly Dictionary<string, string?> _values = new(StringComparer.OrdinalIgnoreCase);

        public ShellSettings()
        {
        }

        public ShellSettings(ShellSettings settings)
        {
            ShellConfiguration = settings.ShellConfiguration;
            foreach (var (key, value) in settings._values)
            {
                _values[key] = value;
            }
        }

        public string Name
        {
            get => this[nameof(Name)] ?? DefaultShellName;
            set => this[nameof(Name)] = value;
        }

        public string? TenantId
        {
            get => this[nameof(TenantId)];
            set => this[nameof(TenantId)] = value;
        }

        public string? VersionId
        {
            get => this[nameof(VersionId)];
            set => this[nameof(VersionId)] = value;
        }

        public string? RequestUrlHost
        {
            get => this[nameof(RequestUrlHost)];
            set => this[nameof(RequestUrlHost)] = value;
        }

        public string? RequestUrlPrefix
        {
            get => this[nameof(RequestUrlPrefix)]?.Trim(' ', '/');
            set => this[nameof(RequestUrlPrefix)] = value;
        }

        public TenantState State
        {
            get => Enum.TryParse<TenantState>(this[nameof(State)], true, out var state) ? state : TenantState.Uninitialized;
            set => this[nameof(State)] = value.ToString();
        }

        /// <summary>A value by key, such as DatabaseProvider, ConnectionString, TablePrefix or Secret.</summary>
        public string? this[string key]
        {
            get => _values.GetValueOrDefault(key) ?? ShellConfiguration?[key];
            set
            {
                if (value is null)
                {
                    _values.Remove(key);
                }
                else
                {
                    _values[key] = value;
                }
            }
        }

        /// <summary>The values that were set, without those of the configuration.</summary>
        public IReadOnlyDictionary<string, string?> Values => _values;

        /// <summary>The configuration behind the values; null in settings made by hand.</summary>
        public IConfiguration? ShellConfiguration { get; set; }
    }

    /// <summary>Questions about the state of a site.</summary>
    public static class ShellSettingsExtensions
    {
        public static bool IsDefaultShell(this ShellSettings settings) => settings.Name == ShellSettings.DefaultShellName;

        public static bool IsUninitialized(this ShellSettings settings) => settings.State == TenantState.Uninitialized;

        public static bool IsInitializing(this ShellSettings settings) => settings.State == TenantState.Initializing;

        public static bool IsRunning(this ShellSettings settings) => settings.State == TenantState.Running;

        public static bool IsDisabled(this ShellSettings settings) => settings.State == TenantState.Disabled;

        public static ShellSettings AsUninitialized(this ShellSettings settings) => settings.With(TenantState.Uninitialized);

        public static ShellSettings AsInitializing(this ShellSettings settings) => settings.With(TenantState.Initializing);

        public static ShellSettings AsRunning(this ShellSettings settings) => settings.With(TenantState.Running);

        private static ShellSettings With(this ShellSettings settings, TenantState state)
        {
            settings.State = state;
            return settings;
        }
    }
}

namespace OrchardCore.Environment.Shell.Models
{
    /// <summary>Where a site is in its life.</summary>
    public enum TenantState
    {
        Uninitialized,
        Initializing,
        Running,
        Disabled,
        Invalid,
    }
}

namespace OrchardCore.Environment.Shell.Configuration
{
    /// <summary>The configuration of the site: section OrchardCore, overridden by OrchardCore:{site name}.</summary>
    public interface IShellConfiguration : IConfiguration
    {
    }
}
