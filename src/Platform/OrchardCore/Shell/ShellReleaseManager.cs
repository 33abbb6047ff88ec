using OrchardCore.Environment.Shell.Scope;

namespace OrchardCore.Environment.Shell;

/// <summary>Releases the shell once the scope that asked for it has committed.</summary>
internal sealed class ShellReleaseManager : IShellReleaseManager
{
    private readonly IShellHost _shellHost;
    private readonly ShellSettings _settings;
    private bool _requested;
    private bool _suspended;

    public ShellReleaseManager(IShellHost shellHost, ShellSettings settings)
    {
        _shellHost = shellHost;
        _settings = settings;
    }

    public void RequestRelease()
    {
        _suspended = false;
        if (_requested)
        {
            return;
        }

        _requested = true;
        ShellScope.RegisterBeforeDispose(_ => ReleaseAsync(), last: true);
    }

    public void SuspendReleaseRequest() => _suspended = true;

    // A scope may commit more than once.
    private Task ReleaseAsync()
    {
        if (_suspended)
        {
            return Task.CompletedTask;
        }

        _suspended = true;
        return _shellHost.ReleaseShellContextAsync(_settings);
    }
}
