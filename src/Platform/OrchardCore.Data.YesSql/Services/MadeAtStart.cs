using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;

namespace OrchardCore.Data;

/// <summary>Makes a value that every page needs beside the rest of the start. If that fails the first page tries again, and says so.</summary>
public sealed class MadeAtStart<TService> : ModularTenantEvents where TService : notnull
{
    private readonly IShellHost _shellHost;
    private readonly ShellSettings _settings;
    private readonly Func<TService, Task> _make;

    public MadeAtStart(IShellHost shellHost, ShellSettings settings, Func<TService, Task> make)
    {
        _shellHost = shellHost;
        _settings = settings;
        _make = make;
    }

    public override Task ActivatedAsync()
    {
        // Within a transaction, such as that of the set-up, nobody else sees this shell.
        if (StoreTransaction.Current is null && _settings.IsRunning())
        {
            _ = Detached.Run(MakeAsync);
        }

        return Task.CompletedTask;
    }

    private async Task MakeAsync()
    {
        try
        {
            await using var shellScope = await _shellHost.GetScopeAsync(_settings);
            await shellScope.UsingAsync(scope => _make(scope.ServiceProvider.GetRequiredService<TService>()));
        }
        catch (Exception e) when (!e.IsFatal())
        {
            // Whoever needs it next.
        }
    }
}
