using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using OrchardCore.Modules.Manifest;

[assembly: OrchardCore.Modules.Manifest.Feature(Id = "Kernel.Base")]
[assembly: OrchardCore.Modules.Manifest.Feature(Id = "Kernel.Extra", Dependencies = ["Kernel.Base"])]
[assembly: OrchardCore.Modules.Manifest.Feature(Id = "Kernel.Broken", Dependencies = ["Kernel.Missing"])]
[assembly: ModuleName("OrchardCore.Admin")]

namespace Defus.Orchard.Tests.Kernel;

/// <summary>What happened in the shells of one test application, in order.</summary>
public sealed class KernelJournal
{
    private readonly List<string> _entries = [];

    public IReadOnlyList<string> Entries
    {
        get
        {
            lock (_entries)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>Ends the request to /slow.</summary>
    public TaskCompletionSource Finish { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Set when a request has reached /slow.</summary>
    public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Add(string entry)
    {
        lock (_entries)
        {
            _entries.Add(entry);
        }
    }
}

/// <summary>A service of a shell that says when it ends.</summary>
public sealed class ShellBound : IDisposable
{
    private readonly KernelJournal _journal;

    public ShellBound(KernelJournal journal)
    {
        _journal = journal;
    }

    public void Dispose() => _journal.Add("shell ended");
}

[OrchardCore.Modules.Feature("Kernel.Base")]
public sealed class BaseStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<ShellBound>();
        services.AddSingleton<IBackgroundTask, EveryMinute>();
        services.AddScoped<IModularTenantEvents, Events>();
        services.AddScoped<OrchardCore.Environment.Shell.IFeatureEventHandler, FeatureEvents>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        routes.MapGet("/base", () => "base");
        routes.MapPost("/store", async (HttpContext context, KernelJournal journal) =>
        {
            ShellScope.RegisterBeforeDispose(async _ =>
            {
                await Task.Yield();
                journal.Add("committed");
            }, last: true);
            await context.Response.WriteAsync("stored");
            await journal.Finish.Task;
        });
        routes.MapGet("/slow", async (KernelJournal journal, ShellBound bound) =>
        {
            journal.Reached.SetResult();
            await journal.Finish.Task;
            journal.Add("request ended");
            return bound.GetType().Name;
        });
    }

    private sealed class Events : ModularTenantEvents
    {
        private readonly KernelJournal _journal;

        public Events(KernelJournal journal)
        {
            _journal = journal;
        }

        public override Task ActivatedAsync()
        {
            _journal.Add("activated");
            return Task.CompletedTask;
        }
    }

    private sealed class FeatureEvents : OrchardCore.Environment.Shell.IFeatureEventHandler
    {
        private readonly KernelJournal _journal;

        public FeatureEvents(KernelJournal journal)
        {
            _journal = journal;
        }

        public Task EnablingAsync(OrchardCore.Environment.Extensions.Features.IFeatureInfo feature) => Note("enabling " + feature.Id);

        public Task EnabledAsync(OrchardCore.Environment.Extensions.Features.IFeatureInfo feature) => Note("enabled " + feature.Id);

        public Task DisabledAsync(OrchardCore.Environment.Extensions.Features.IFeatureInfo feature) => Note("disabled " + feature.Id);

        private Task Note(string entry)
        {
            _journal.Add(entry);
            return Task.CompletedTask;
        }
    }
}

[OrchardCore.Modules.Feature("Kernel.Extra")]
public sealed class ExtraStartup : StartupBase
{
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        => routes.MapGet("/extra", () => "extra");
}

[OrchardCore.Modules.Feature("Kernel.Base")]
[RequireFeatures("Kernel.Extra")]
public sealed class BaseWithExtraStartup : StartupBase
{
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        => routes.MapGet("/both", () => "both");
}

[OrchardCore.Modules.Feature("Kernel.Extra")]
public sealed class KernelController : Controller
{
    public IActionResult Index() => Content("controller of " + RouteData.Values["area"]);
}

[BackgroundTask(Schedule = "* * * * *", LockTimeout = 1000, LockExpiration = 60_000)]
public sealed class EveryMinute : IBackgroundTask
{
    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        serviceProvider.GetRequiredService<KernelJournal>().Add("task ran");
        throw new InvalidOperationException("A task that fails must not keep the next run from happening.");
    }
}
