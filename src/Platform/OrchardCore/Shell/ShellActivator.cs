using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;

namespace OrchardCore.Environment.Shell;

/// <summary>Raises the events of a new shell (migrations run in them) before anybody else uses it.</summary>
internal sealed class ShellActivator : IShellActivator
{
    private static readonly AsyncLocal<ShellContext?> _activating = new();

    public async Task ActivateAsync(ShellContext context)
    {
        // Scopes opened by the events themselves must not wait for the end of the activation.
        if (context.IsActivated || _activating.Value == context)
        {
            return;
        }

        var shell = (SiteShell)context;
        await shell.ActivationGate.WaitAsync();
        try
        {
            if (!shell.IsActivated)
            {
                _activating.Value = shell;
                await shell.CreateScope().UsingAsync(RaiseAsync, activateShell: false);
                shell.IsActivated = true;
            }
        }
        finally
        {
            shell.ActivationGate.Release();
        }
    }

    private static async Task RaiseAsync(ShellScope scope)
    {
        var events = scope.ServiceProvider.GetServices<IModularTenantEvents>().ToArray();
        foreach (var handler in events)
        {
            await handler.ActivatingAsync();
        }

        foreach (var handler in events.Reverse())
        {
            await handler.ActivatedAsync();
        }
    }
}
