using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Cache;
using OrchardCore.Environment.Shell.Builders;

namespace OrchardCore.Environment.Shell.Scope;

/// <summary>
/// A unit of work on the site: a service scope that flows with the asynchronous call, runs callbacks (the commit of the
/// session among them) before it ends and deferred tasks after it. Stands in for OrchardCore.Environment.Shell.Scope.ShellScope.
/// </summary>
public sealed class ShellScope : IServiceScope, IAsyncDisposable
{
    private static readonly AsyncLocal<Holder?> _current = new();

    private readonly AsyncServiceScope _serviceScope;
    private readonly Action? _released;
    private List<Func<ShellScope, Task>>? _beforeDispose;
    private List<Func<ShellScope, Task>>? _beforeDisposeLast;
    private List<Func<ShellScope, Task>>? _afterCommit;
    private List<Func<ShellScope, Task>>? _deferredTasks;
    private List<Func<ShellScope, Exception, Task>>? _exceptionHandlers;
    private HashSet<string>? _deferredSignals;
    private Dictionary<object, object?>? _items;
    private bool _disposed;

    /// <param name="shellContext">The shell the scope lives on.</param>
    /// <param name="released">Called when the scope no longer needs the shell.</param>
    public ShellScope(ShellContext shellContext, Action? released = null)
    {
        ShellContext = shellContext;
        _released = released;
        _serviceScope = shellContext.ServiceProvider.CreateAsyncScope();
    }

    public ShellContext ShellContext { get; }

    public IServiceProvider ServiceProvider => _serviceScope.ServiceProvider;

    public static ShellScope? Current => _current.Value?.Scope;

    private static ShellScope Required => Current ?? throw new InvalidOperationException("There is no shell scope.");

    public static ShellContext? Context => Current?.ShellContext;

    /// <summary>The services of the current scope; null outside of any scope.</summary>
    public static IServiceProvider Services => Current?.ServiceProvider!;

    public static object? Get(object key) => Current?._items?.GetValueOrDefault(key);

    public static T? Get<T>(object key) => Get(key) is T value ? value : default;

    public static T? Get<T>(object key, T? defaultValue) => Get(key) is T value ? value : defaultValue;

    public static void Set(object key, object? value)
    {
        if (Current is { } scope)
        {
            (scope._items ??= [])[key] = value;
        }
    }

    public static T GetOrCreate<T>(object key, Func<T> factory)
    {
        if (Get(key) is T value)
        {
            return value;
        }

        value = factory();
        Set(key, value);
        return value;
    }

    public static T GetOrCreate<T>(object key) where T : class, new() => GetOrCreate(key, () => new T());

    public static void SetFeature<T>(T value) => Set(typeof(T), value);

    public static T? GetFeature<T>() => Get<T>(typeof(T));

    public static T GetOrCreateFeature<T>() where T : class, new() => GetOrCreate<T>(typeof(T));

    /// <summary>Runs before the scope is disposed, in the order of registration; the last ones (the commit) after all others.</summary>
    public static void RegisterBeforeDispose(Func<ShellScope, Task> callback, bool last = false)
    {
        if (Current is { } scope)
        {
            (last ? scope._beforeDisposeLast ??= [] : scope._beforeDispose ??= []).Add(callback);
        }
    }

    /// <summary>Runs once in this scope when it has committed: after the callbacks above, before deferred signals and tasks.</summary>
    internal static void AddAfterCommit(Func<ShellScope, Task> callback)
    {
        if (Current is { } scope)
        {
            (scope._afterCommit ??= []).Add(callback);
        }
    }

    /// <summary>Runs in a new scope after this one has committed.</summary>
    public static void AddDeferredTask(Func<ShellScope, Task> task) => (Required._deferredTasks ??= []).Add(task);

    /// <summary>Raises a signal after the scope has committed.</summary>
    public static void AddDeferredSignal(string key) => (Required._deferredSignals ??= []).Add(key);

    public static void AddExceptionHandler(Func<ShellScope, Exception, Task> handler) => (Required._exceptionHandlers ??= []).Add(handler);

    /// <summary>Runs work in a new scope on the site's current shell.</summary>
    public static async Task UsingChildScopeAsync(Func<ShellScope, Task> execute, bool activateShell = true)
    {
        await using var scope = await CreateChildScopeAsync();
        await scope.UsingAsync(execute, activateShell);
    }

    public static Task<ShellScope> CreateChildScopeAsync()
    {
        var parent = Current ?? throw new InvalidOperationException("There is no shell scope to take the site from.");
        return parent.ServiceProvider.GetRequiredService<IShellHost>().GetScopeAsync(parent.ShellContext.Settings);
    }

    /// <summary>Makes the scope the current one for the rest of the asynchronous flow.</summary>
    public void StartAsyncFlow() => _current.Value = new Holder { Scope = this };

    /// <summary>Runs work in this scope, then its callbacks; disposes it, then runs its deferred tasks.</summary>
    public async Task UsingAsync(Func<ShellScope, Task> execute, bool activateShell = true)
    {
        var outer = _current.Value;
        var holder = new Holder { Scope = this };
        _current.Value = holder;
        try
        {
            // A shell that is released meanwhile ends with this scope.
            var host = ShellContext.ServiceProvider.GetRequiredService<IShellHost>();
            var logger = ShellContext.ServiceProvider.GetRequiredService<ILogger<ShellScope>>();
            await using (this)
            {
                if (activateShell && !ShellContext.IsActivated)
                {
                    await ServiceProvider.GetRequiredService<IShellActivator>().ActivateAsync(ShellContext);
                }

                try
                {
                    await execute(this);
                    await RunBeforeDisposeAsync();
                }
                catch (Exception ex)
                {
                    await HandleExceptionAsync(ex);
                    throw;
                }
            }

            await RunDeferredAsync(host, logger);
        }
        finally
        {
            holder.Scope = outer?.Scope;
            _current.Value = outer;
        }
    }

    /// <summary>
    /// Commits what was done until now, before somebody is told that it is done; the end of the scope commits what comes later.
    /// Does nothing when the scope has ended.
    /// </summary>
    public Task CommitAsync() => _disposed ? Task.CompletedTask : RunBeforeDisposeAsync();

    /// <summary>Gives up what the scope has changed and queued, as if its work had thrown.</summary>
    public async Task HandleExceptionAsync(Exception exception)
    {
        _afterCommit = null;
        _deferredTasks = null;
        _deferredSignals = null;
        foreach (var handler in _exceptionHandlers ?? [])
        {
            await handler(this, exception);
        }
    }

    private async Task RunBeforeDisposeAsync()
    {
        // A callback may register another one.
        for (var i = 0; i < _beforeDispose?.Count; i++)
        {
            await _beforeDispose[i](this);
        }

        for (var i = 0; i < _beforeDisposeLast?.Count; i++)
        {
            await _beforeDisposeLast[i](this);
        }

        _beforeDispose = null;
        var afterCommit = _afterCommit;
        _afterCommit = null;
        foreach (var callback in afterCommit ?? [])
        {
            await callback(this);
        }

        if (_deferredSignals is { } signals)
        {
            _deferredSignals = null;
            await RaiseSignalsAsync(ServiceProvider.GetRequiredService<ISignal>(), signals);
        }
    }

    // Others see what a store transaction changed only after its commit; what was kept from within it goes when it is taken back.
    private static async Task RaiseSignalsAsync(ISignal signal, IReadOnlyCollection<string> keys)
    {
        await RaiseAsync();
        if (Data.StoreTransaction.Current is { } transaction)
        {
            transaction.OnCommitted(RaiseAsync);
            transaction.OnRolledBack(RaiseAsync);
        }

        async Task RaiseAsync()
        {
            foreach (var key in keys)
            {
                await signal.SignalTokenAsync(key);
            }
        }
    }

    private async Task RunDeferredAsync(IShellHost host, ILogger logger)
    {
        foreach (var task in _deferredTasks ?? [])
        {
            await using var scope = await host.GetScopeAsync(ShellContext.Settings);
            try
            {
                await scope.UsingAsync(task);
            }
            catch (Exception ex) when (Data.StoreTransaction.Current is null)
            {
                // Within a store transaction (a recipe) the failure takes everything back instead.
                logger.LogError(ex, "A deferred task failed.");
            }
        }
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await _serviceScope.DisposeAsync();
        _released?.Invoke();
    }

    // The holder lets work that outlives the scope see that it has ended.
    private sealed class Holder
    {
        public ShellScope? Scope { get; set; }
    }
}

/// <summary>Raises the tenant events of a shell once, under a lock, and brings its features' data up to date.</summary>
public interface IShellActivator
{
    Task ActivateAsync(ShellContext context);
}
