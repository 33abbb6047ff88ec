using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Data;
using OrchardCore.Environment.Shell.Builders.Models;
using OrchardCore.Environment.Shell.Descriptor.Models;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;

namespace OrchardCore.Environment.Shell.Descriptor;

/// <summary>Rebuilds the shell when another process has enabled or disabled features.</summary>
public sealed class ForeignFeatureChanges : ModularTenantEvents, IDisposable
{
    private readonly IShellHost _shellHost;
    private readonly ShellBlueprint _blueprint;
    private readonly ILogger _logger;
    private readonly ICommitFeed? _commits;
    private int _wanted;

    public ForeignFeatureChanges(IShellHost shellHost, ShellBlueprint blueprint, IServiceProvider services, ILogger<ForeignFeatureChanges> logger)
    {
        _shellHost = shellHost;
        _blueprint = blueprint;
        _logger = logger;
        _commits = services.GetService<ICommitFeed>();
    }

    public override Task ActivatedAsync()
    {
        if (_commits is not null)
        {
            _commits.Changed += OnChanged;

            // What changed while this shell was built was heard by nobody.
            Check();
        }

        return Task.CompletedTask;
    }

    public void Dispose()
    {
        if (_commits is not null)
        {
            _commits.Changed -= OnChanged;
        }
    }

    private void OnChanged(Func<Type, bool> mayHaveChanged)
    {
        if (mayHaveChanged(typeof(ShellDescriptor)))
        {
            Check();
        }
    }

    // One at a time: what comes during a check is looked at by one more, however much it is.
    private void Check()
    {
        if (Interlocked.Increment(ref _wanted) == 1)
        {
            _ = Detached.Run(CheckAsync);
        }
    }

    private async Task CheckAsync()
    {
        int wanted;
        do
        {
            wanted = Volatile.Read(ref _wanted);
            await ReleaseIfOutdatedAsync();
        }
        while (Interlocked.CompareExchange(ref _wanted, 0, wanted) != wanted);
    }

    private async Task ReleaseIfOutdatedAsync()
    {
        try
        {
            var isOutdated = false;
            await using (var shellScope = await _shellHost.GetScopeAsync(_blueprint.Settings))
            {
                await shellScope.UsingAsync(async scope => isOutdated =
                    await scope.ServiceProvider.GetRequiredService<IShellDescriptorManager>().GetShellDescriptorAsync() is { } stored
                    && stored.SerialNumber != scope.ServiceProvider.GetRequiredService<ShellBlueprint>().Descriptor.SerialNumber);
            }

            if (isOutdated)
            {
                await _shellHost.ReleaseShellContextAsync(_blueprint.Settings, eventSource: false);
            }
        }
        catch (Exception e) when (!e.IsFatal())
        {
            // The database went away meanwhile: when it is back everything counts as changed.
            _logger.LogWarning(e, "Whether another process has changed the features of the site could not be found out.");
        }
    }
}
