using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Environment.Shell.Scope;

namespace OrchardCore.Environment.Shell;

/// <summary>Holds the shell of the site and builds it anew when its features change.</summary>
public interface IShellHost
{
    /// <summary>Reads the shell settings; needed once before anything else.</summary>
    Task InitializeAsync();

    Task<ShellContext> GetOrCreateShellContextAsync(ShellSettings settings);

    /// <summary>A new scope on the current shell (within a store transaction: on the pending shell).</summary>
    Task<ShellScope> GetScopeAsync(ShellSettings settings);

    /// <summary>Saves changed settings and builds the shell anew at its next use.</summary>
    Task UpdateShellSettingsAsync(ShellSettings settings);

    Task ReloadShellContextAsync(ShellSettings settings, bool eventSource = true);

    Task ReleaseShellContextAsync(ShellSettings settings, bool eventSource = true);

    bool TryGetSettings(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ShellSettings? settings);

    IEnumerable<ShellSettings> GetAllSettings();
}

/// <summary>Finding the site by name.</summary>
public static class ShellHostExtensions
{
    public static Task<ShellScope> GetScopeAsync(this IShellHost shellHost, string tenant)
        => shellHost.GetScopeAsync(shellHost.GetSettings(tenant));

    public static ShellSettings GetSettings(this IShellHost shellHost, string tenant)
        => shellHost.TryGetSettings(tenant, out var settings)
            ? settings
            : throw new ArgumentException($"There is no site named '{tenant}'.", nameof(tenant));
}

/// <summary>Asks for the shell to be rebuilt after the current scope.</summary>
public interface IShellReleaseManager
{
    void RequestRelease();

    void SuspendReleaseRequest();
}
