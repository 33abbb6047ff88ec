using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OrchardCore.Data;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Environment.Shell.Builders.Models;
using OrchardCore.Environment.Shell.Descriptor;
using OrchardCore.Environment.Shell.Scope;
using Xunit;

namespace Defus.Orchard.Tests.Many;

public sealed class ForeignFeatureChangesTests
{
    [Fact]
    public async Task Changes_ManyDuringACheck_AreLookedAtByOneMoreAfterIt()
    {
        var (feed, host) = (new ManualFeed(), new SlowHost());
        await using var services = new ServiceCollection().AddSingleton<ICommitFeed>(feed).BuildServiceProvider();
        using var changes = new ForeignFeatureChanges(host, new ShellBlueprint { Settings = new ShellSettings() }, services, NullLogger<ForeignFeatureChanges>.Instance);
        await changes.ActivatedAsync();
        await host.Begun.Task.WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);

        for (var i = 0; i < 20; i++)
        {
            feed.Change();
        }

        host.GoOn.SetResult();
        await Patience.WaitAsync(() => host.Checks >= 2);
        Assert.Equal(1, host.MostAtOnce);
        feed.Change();
        await Patience.WaitAsync(() => host.Checks >= 3);
    }

    private sealed class ManualFeed : ICommitFeed
    {
        public event Action<Func<Type, bool>>? Changed;

        public event Action? Missed
        {
            add { }
            remove { }
        }

        public bool IsConnected => true;

        public Task CatchUpAsync() => Task.CompletedTask;

        public void Change() => Changed?.Invoke(_ => true);
    }

    // A check ends with its first step, as when the database is away.
    private sealed class SlowHost : IShellHost
    {
        private int _inside;
        private int _checks;

        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource GoOn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Checks => Volatile.Read(ref _checks);

        public int MostAtOnce { get; private set; }

        public async Task<ShellScope> GetScopeAsync(ShellSettings settings)
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _inside));
            Begun.TrySetResult();
            await GoOn.Task;
            Interlocked.Decrement(ref _inside);
            Interlocked.Increment(ref _checks);
            throw new InvalidOperationException("The database is away.");
        }

        public Task InitializeAsync() => Task.CompletedTask;

        public Task<ShellContext> GetOrCreateShellContextAsync(ShellSettings settings) => throw new NotSupportedException();

        public Task UpdateShellSettingsAsync(ShellSettings settings) => throw new NotSupportedException();

        public Task ReloadShellContextAsync(ShellSettings settings, bool eventSource = true) => throw new NotSupportedException();

        public Task ReleaseShellContextAsync(ShellSettings settings, bool eventSource = true) => throw new NotSupportedException();

        public bool TryGetSettings(string name, out ShellSettings settings) => throw new NotSupportedException();

        public IEnumerable<ShellSettings> GetAllSettings() => [];
    }
}
