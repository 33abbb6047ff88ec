using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data;
using OrchardCore.Modules;

namespace OrchardCore.Environment.Cache;

/// <summary>When the database was away, what was kept meanwhile may have been made of old results: all signals are raised, in this process.</summary>
internal sealed class SignalsAfterLoss : ModularTenantEvents, IDisposable
{
    private readonly Signal _signal;
    private readonly ICommitFeed? _commits;

    public SignalsAfterLoss(ISignal signal, IServiceProvider services)
    {
        _signal = (Signal)signal;
        _commits = services.GetService<ICommitFeed>();
    }

    public override Task ActivatedAsync()
    {
        if (_commits is not null)
        {
            _commits.Missed += _signal.RaiseAll;
        }

        return Task.CompletedTask;
    }

    public void Dispose()
    {
        if (_commits is not null)
        {
            _commits.Missed -= _signal.RaiseAll;
        }
    }
}
