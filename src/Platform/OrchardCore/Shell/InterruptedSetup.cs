using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Data;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Environment.Shell.Descriptor.Models;

namespace OrchardCore.Environment.Shell;

/// <summary>
/// What becomes of a set-up whose process has ended on the way: its record in tenants.json says "Initializing". If its database
/// was finished the site runs, else there is none and the set-up begins anew.
/// </summary>
public sealed class InterruptedSetup
{
    private readonly IShellSettingsManager _settingsManager;
    private readonly IShellContextFactory _factory;
    private readonly ILogger _logger;

    internal InterruptedSetup(IShellSettingsManager settingsManager, IShellContextFactory factory, ILogger logger)
    {
        _settingsManager = settingsManager;
        _factory = factory;
        _logger = logger;
    }

    /// <summary>The mark that the set-up leaves in its database with its last step.</summary>
    public static string MarkOf(ShellSettings settings) => "Setup-" + settings.TenantId;

    internal async Task<ShellSettings> ResolveAsync(ShellSettings settings)
    {
        if (!settings.IsInitializing())
        {
            return settings;
        }

        if (await IsFinishedAsync(settings))
        {
            await _settingsManager.SaveSettingsAsync(settings.AsRunning());
            _logger.LogWarning("The set-up of the site '{Site}' was interrupted when its database was finished already; it has been completed now.", settings.Name);
            return settings;
        }

        // The record stays until the next set-up: perhaps it belongs to another process that is at it just now.
        _logger.LogWarning("The set-up of the site '{Site}' was interrupted; nothing of it is left.", settings.Name);
        var none = _settingsManager.CreateDefaultSettings();
        none.Name = settings.Name;
        return none;
    }

    private async Task<bool> IsFinishedAsync(ShellSettings settings)
    {
        var finished = false;
        await using var shell = await _factory.CreateDescribedContextAsync(settings, new ShellDescriptor());
        await shell.CreateScope().UsingAsync(
            async scope => finished = await scope.ServiceProvider.GetRequiredService<ICommitMarks>().ContainsAsync(MarkOf(settings)),
            activateShell: false);
        return finished;
    }
}
