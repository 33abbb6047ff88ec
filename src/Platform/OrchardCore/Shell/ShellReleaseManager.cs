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
        ShellScope.RegisterBeforeDispose(_ => _suspended ? Task.CompletedTask : _shellHost.ReleaseShellContextAsync(_settings), last: true);
    }

    public void SuspendReleaseRequest() => _suspended = true;
}
