using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;

namespace OrchardCore.Environment.Shell.Builders;

/// <summary>A shell that counts its scopes: once released it ends with the last of them, so that requests finish undisturbed.</summary>
internal sealed class SiteShell : ShellContext
{
    private readonly ServiceProvider _container;
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _pipelineGate = new(1, 1);
    private int _scopes;
    private bool _released;
    private RequestDelegate? _pipeline;

    public SiteShell(ServiceProvider container, Models.ShellBlueprint blueprint)
    {
        _container = container;
        ServiceProvider = container;
        Blueprint = blueprint;
        Settings = blueprint.Settings;
    }

    /// <summary>One at a time raises the tenant events.</summary>
    public SemaphoreSlim ActivationGate { get; } = new(1, 1);

    public override ShellScope CreateScope()
        => TryCreateScope() ?? throw new InvalidOperationException($"The shell of the site '{Settings.Name}' has ended.");

    /// <summary>A new scope; null when the shell has been released.</summary>
    public ShellScope? TryCreateScope()
    {
        lock (_lock)
        {
            if (_released && _scopes == 0)
            {
                return null;
            }

            _scopes++;
        }

        return new ShellScope(this, LeaveScope);
    }

    /// <summary>The middleware of the site; built at the first request.</summary>
    public ValueTask<RequestDelegate> GetPipelineAsync() => _pipeline is { } pipeline ? new(pipeline) : BuildPipelineAsync();

    /// <summary>Ends the shell as soon as no scope needs it.</summary>
    public void Release()
    {
        lock (_lock)
        {
            if (_released)
            {
                return;
            }

            _released = true;
            if (_scopes > 0)
            {
                return;
            }
        }

        _ = EndAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        Release();
        await _ended.Task;
    }

    private void LeaveScope()
    {
        lock (_lock)
        {
            if (--_scopes > 0 || !_released)
            {
                return;
            }
        }

        _ = EndAsync();
    }

    private async ValueTask<RequestDelegate> BuildPipelineAsync()
    {
        await _pipelineGate.WaitAsync();
        try
        {
            return _pipeline ??= await ServiceProvider.GetRequiredService<ShellPipelineBuilder>().BuildAsync(ShellScope.Services);
        }
        finally
        {
            _pipelineGate.Release();
        }
    }

    private async Task EndAsync()
    {
        var logger = _container.GetRequiredService<ILogger<SiteShell>>();
        try
        {
            if (IsActivated)
            {
                await using var scope = _container.CreateAsyncScope();
                var events = scope.ServiceProvider.GetServices<IModularTenantEvents>().ToArray();
                await events.InvokeAsync(handler => handler.TerminatingAsync(), logger);
                await events.Reverse().InvokeAsync(handler => handler.TerminatedAsync(), logger);
            }

            await _container.DisposeAsync();
        }
        catch (Exception ex)
        {
            logger.LogError(ex, "A shell could not be ended in order.");
        }
        finally
        {
            _ended.SetResult();
        }
    }
}
