using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Caching.Distributed;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Scope;
using Xunit;

namespace Defus.Orchard.Tests.Kernel;

public sealed class FeatureTests
{
    [Fact]
    public async Task Start_WithFeature_ServesItAndWhatItDependsOn()
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Extra"]);

        Assert.Equal(200, await app.StatusAsync("/extra"));
        Assert.Equal(200, await app.StatusAsync("/base"));
        Assert.Equal(200, await app.StatusAsync("/both"));
        Assert.Equal("controller of Defus.Orchard.Tests", await app.Client.GetStringAsync("/Defus.Orchard.Tests/Kernel/Index", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Start_WithoutFeature_ServesNothingOfIt()
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Base"]);

        Assert.Equal(200, await app.StatusAsync("/base"));
        Assert.Equal(404, await app.StatusAsync("/extra"));
        Assert.Equal(404, await app.StatusAsync("/both"));
        Assert.Equal(404, await app.StatusAsync("/Defus.Orchard.Tests/Kernel/Index"));
    }

    [Fact]
    public async Task Enable_WhileRequestRuns_ServesNewRequestsAndLetsTheOldOneFinish()
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Base"]);
        var slow = app.Client.GetStringAsync("/slow", TestContext.Current.CancellationToken);
        await app.Journal.Reached.Task.WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);

        await app.EnableAsync("Kernel.Extra");
        Assert.Equal(200, await app.StatusAsync("/extra"));
        Assert.DoesNotContain("shell ended", app.Journal.Entries);

        app.Journal.Finish.SetResult();
        Assert.Equal(nameof(ShellBound), await slow);
        await Patience.WaitAsync(() => app.Journal.Entries.Contains("shell ended"));
        Assert.Equal(
            ["activated", "enabling Kernel.Extra", "activated", "enabled Kernel.Extra", "request ended", "shell ended"],
            app.Journal.Entries);
    }

    [Fact]
    public async Task End_OfTheProcess_EndsTheShellInOrder()
    {
        var app = await KernelApplication.StartAsync(["Kernel.Base"]);
        await app.InScopeAsync(scope => Task.FromResult(scope.ServiceProvider.GetRequiredService<ShellBound>()));
        var journal = app.Journal;

        await app.DisposeAsync();

        Assert.Equal("shell ended", journal.Entries[^1]);
    }

    [Fact]
    public async Task Disable_OfWhatOthersDependOn_DisablesThemToo()
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Extra"]);

        await app.DisableAsync("Kernel.Base");

        Assert.Equal(404, await app.StatusAsync("/extra"));
        Assert.Equal(404, await app.StatusAsync("/base"));
    }

    [Fact]
    public async Task Enable_WithMissingDependency_NamesBothAndChangesNothing()
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Base"]);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => app.EnableAsync("Kernel.Broken"));

        Assert.Contains("'Kernel.Missing'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'Kernel.Broken'", error.Message, StringComparison.Ordinal);
        Assert.Equal(200, await app.StatusAsync("/base"));
    }

    [Fact]
    public async Task GetFeatures_OfUnknownId_NamesIt()
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Base"]);
        var extensions = app.Services.GetRequiredService<IExtensionManager>();

        var error = Assert.Throws<InvalidOperationException>(() => extensions.GetFeatures(["Kernel.Typo"]));

        Assert.Contains("'Kernel.Typo'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithFeatureThatNoModuleHasAnyMore_StillStarts()
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Base", "Kernel.Gone"]);

        Assert.Equal(200, await app.StatusAsync("/base"));
    }

    [Fact]
    public async Task GetFeatures_Always_PutsDependenciesFirst()
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Base"]);
        var positions = app.Services.GetRequiredService<IExtensionManager>().GetFeatures().Select((feature, index) => (feature, index)).ToDictionary(pair => pair.feature.Id);

        foreach (var (feature, index) in positions.Values)
        {
            Assert.All(feature.Dependencies.Where(positions.ContainsKey), dependency => Assert.True(positions[dependency].index < index, $"{dependency} comes after {feature.Id}."));
        }
    }

    [Fact]
    public async Task Release_OfShell_KeepsSingletonsOfTheHost()
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Base"], services => services.AddSingleton<Shared>());
        Shared? before = null;
        await app.InScopeAsync(scope =>
        {
            before = scope.ServiceProvider.GetRequiredService<Shared>();
            scope.ServiceProvider.GetRequiredService<IShellReleaseManager>().RequestRelease();
            return Task.CompletedTask;
        });
        await app.InScopeAsync(scope =>
        {
            Assert.Same(before, scope.ServiceProvider.GetRequiredService<Shared>());
            return Task.CompletedTask;
        });

        Assert.Same(before, app.Services.GetRequiredService<Shared>());
        Assert.Equal(2, app.Journal.Entries.Count(entry => entry == "activated"));
        Assert.False(before!.IsDisposed);
    }

    [Fact]
    public async Task Release_CommittedByARequestThatFailsLater_IsToldToOtherProcessesAfterItsCommit()
    {
        var bus = new RecordingBus();
        await using var app = await KernelApplication.StartAsync(["Kernel.Base"], services => services.AddSingleton<IMessageBus>(bus));

        await Assert.ThrowsAsync<InvalidOperationException>(() => app.InScopeAsync(async scope =>
        {
            scope.ServiceProvider.GetRequiredService<IShellReleaseManager>().RequestRelease();
            ShellScope.RegisterBeforeDispose(_ => bus.PublishAsync("Store", "committed"), last: true);
            await scope.CommitAsync();
            throw new InvalidOperationException("The page of the answer has a mistake.");
        }));

        Assert.Equal(["Store committed", "Shell Default"], bus.Messages);
    }

    private sealed class RecordingBus : IMessageBus
    {
        public List<string> Messages { get; } = [];

        public Task SubscribeAsync(string channel, Action<string, string> handler) => Task.CompletedTask;

        public Task PublishAsync(string channel, string message)
        {
            Messages.Add($"{channel} {message}");
            return Task.CompletedTask;
        }
    }

    private sealed class Shared : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
