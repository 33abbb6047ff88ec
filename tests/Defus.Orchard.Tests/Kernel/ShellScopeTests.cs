using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Cache;
using OrchardCore.Environment.Shell.Scope;
using Xunit;

namespace Defus.Orchard.Tests.Kernel;

public sealed class ShellScopeTests
{
    [Fact]
    public async Task Using_WithCallbacks_RunsThemInOrderAndDeferredTasksInAScopeOfTheirOwn()
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Base"]);
        var order = new List<string>();
        ShellScope? first = null;

        await app.InScopeAsync(scope =>
        {
            first = scope;
            ShellScope.AddDeferredTask(later =>
            {
                order.Add(later == first ? "deferred in the old scope" : "deferred");
                return Task.CompletedTask;
            });
            ShellScope.RegisterBeforeDispose(_ => Note("last"), last: true);
            ShellScope.RegisterBeforeDispose(_ => Note("before"));
            order.Add("work");
            return Task.CompletedTask;
        });

        Assert.Equal(["work", "before", "last", "deferred"], order);
        Assert.Null(ShellScope.Current);

        Task Note(string what)
        {
            order.Add(what);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Post_WithABody_CommitsBeforeTheFirstByteIsSent()
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Base"]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/store");

        using var answer = await app.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

        // The request itself goes on until it is told to end.
        Assert.Contains("committed", app.Journal.Entries);
        app.Journal.Finish.SetResult();
        Assert.Equal("stored", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Using_WhenWorkFails_TellsHandlersAndDropsDeferredTasks()
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Base"]);
        var order = new List<string>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => app.InScopeAsync(_ =>
        {
            ShellScope.AddExceptionHandler((_, exception) =>
            {
                order.Add(exception.Message);
                return Task.CompletedTask;
            });
            ShellScope.AddDeferredTask(_ =>
            {
                order.Add("deferred");
                return Task.CompletedTask;
            });
            ShellScope.RegisterBeforeDispose(_ =>
            {
                order.Add("before");
                return Task.CompletedTask;
            });
            throw new InvalidOperationException("work failed");
        }));

        Assert.Equal(["work failed"], order);
    }

    [Fact]
    public async Task UsingChildScope_Inside_RestoresTheOuterOne()
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Base"]);

        await app.InScopeAsync(async outer =>
        {
            await ShellScope.UsingChildScopeAsync(inner =>
            {
                Assert.Same(inner, ShellScope.Current);
                Assert.NotSame(outer, inner);
                return Task.CompletedTask;
            });
            Assert.Same(outer, ShellScope.Current);
        });
    }

    [Fact]
    public async Task DeferredSignal_WhenScopeEnds_ChangesTheToken()
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Base"]);

        await app.InScopeAsync(async scope =>
        {
            var signal = scope.ServiceProvider.GetRequiredService<ISignal>();
            var token = signal.GetToken("news");
            await ShellScope.UsingChildScopeAsync(_ =>
            {
                signal.DeferredSignalToken("news");
                Assert.False(token.HasChanged);
                return Task.CompletedTask;
            });
            Assert.True(token.HasChanged);
            Assert.False(signal.GetToken("news").HasChanged);
        });
    }
}
