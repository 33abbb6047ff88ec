using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using OrchardCore.Data;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Environment.Shell.Scope;

namespace OrchardCore.Environment.Shell;

/// <summary>
/// Holds the one shell of the process. A change of features makes the next user build a new one while requests finish on the
/// old one. Within a store transaction the change concerns a pending shell that only the transaction sees; the commit hands it
/// to everybody.
/// </summary>
internal sealed class ShellHost : IShellHost, IAsyncDisposable
{
    // Nothing should use a shell any more whose transaction was rolled back, or whose process ends.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    // After an attempt that found the database away.
    private const long MillisecondsToRetry = 500;

    private readonly IShellSettingsManager _settingsManager;
    private readonly IShellContextFactory _factory;
    private readonly ILogger _logger;
    private readonly ConditionalWeakTable<IStoreTransaction, PendingShell> _pending = [];
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile ShellSettings? _settings;
    private SiteShell? _current;
    private volatile Failure? _failure;

    public ShellHost(IShellSettingsManager settingsManager, IShellContextFactory factory, ILogger<ShellHost> logger)
    {
        _settingsManager = settingsManager;
        _factory = factory;
        _logger = logger;
    }

    public async Task InitializeAsync()
    {
        if (_settings is not null)
        {
            return;
        }

        await _gate.WaitAsync();
        try
        {
            _settings ??= await new InterruptedSetup(_settingsManager, _factory, _logger).ResolveAsync(
                await _settingsManager.LoadSettingsAsync(ShellSettings.DefaultShellName));
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task<ShellContext> GetOrCreateShellContextAsync(ShellSettings settings)
    {
        if (FindPending() is { } pending)
        {
            return pending.Shell ??= await CreateAsync(pending.Settings);
        }

        return Volatile.Read(ref _current) ?? await BuildCurrentAsync();
    }

    public async Task<ShellScope> GetScopeAsync(ShellSettings settings)
    {
        while (true)
        {
            // The shell may be replaced between the look-up and the scope; then the next one is there already.
            var shell = (SiteShell)await GetOrCreateShellContextAsync(settings);
            if (shell.TryCreateScope() is { } scope)
            {
                return scope;
            }
        }
    }

    public async Task UpdateShellSettingsAsync(ShellSettings settings)
    {
        settings.VersionId = IdGenerator.GenerateId();
        settings.TenantId ??= settings.VersionId;
        if (StoreTransaction.Current is { } transaction)
        {
            var pending = GetOrAddPending(transaction);
            pending.Settings = settings;
            pending.SaveSettings = true;
            Retire(ref pending.Shell);
            return;
        }

        await _settingsManager.SaveSettingsAsync(settings);
        _settings = settings;
        RetireCurrent();
    }

    public Task ReloadShellContextAsync(ShellSettings settings, bool eventSource = true)
    {
        if (StoreTransaction.Current is { } transaction)
        {
            Retire(ref GetOrAddPending(transaction).Shell);
        }
        else
        {
            RetireCurrent();
        }

        return Task.CompletedTask;
    }

    public Task ReleaseShellContextAsync(ShellSettings settings, bool eventSource = true) => ReloadShellContextAsync(settings, eventSource);

    public bool TryGetSettings(string name, [NotNullWhen(true)] out ShellSettings? settings)
    {
        settings = FindPending()?.Settings ?? _settings;
        return settings is not null && settings.Name == name;
    }

    public IEnumerable<ShellSettings> GetAllSettings() => _settings is { } settings ? [settings] : [];

    /// <summary>With the process the shell ends in order: its services are disposed.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _current, null) is not { } shell)
        {
            return;
        }

        try
        {
            await shell.DisposeAsync().AsTask().WaitAsync(_patience);
        }
        catch (TimeoutException)
        {
            // Some work does not want to end; the process does.
        }
    }

    // While the database is away one tries, and all others are told at once.
    private async Task<SiteShell> BuildCurrentAsync()
    {
        await InitializeAsync();
        if (_failure is not { } known)
        {
            await _gate.WaitAsync();
        }
        else if (!await _gate.WaitAsync(TimeSpan.Zero))
        {
            throw known.Again();
        }

        try
        {
            if (_current is { } current)
            {
                return current;
            }

            if (_failure is { } failure && System.Environment.TickCount64 < failure.Until)
            {
                throw failure.Again();
            }

            return _current = await TryCreateAsync(_settings!);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<SiteShell> TryCreateAsync(ShellSettings settings)
    {
        try
        {
            var shell = await CreateAsync(settings);
            _failure = null;
            return shell;
        }
        catch (Exception e) when (StorageFailure.IsDatabaseAway(e))
        {
            _failure = new Failure(e, System.Environment.TickCount64 + MillisecondsToRetry);
            throw;
        }
    }

    private async Task<SiteShell> CreateAsync(ShellSettings settings)
        => (SiteShell)(settings.State is Models.TenantState.Uninitialized
            ? await _factory.CreateSetupContextAsync(settings)
            : await _factory.CreateShellContextAsync(settings));

    private PendingShell? FindPending()
        => StoreTransaction.Current is { } transaction && _pending.TryGetValue(transaction, out var pending) ? pending : null;

    private PendingShell GetOrAddPending(IStoreTransaction transaction)
    {
        if (_pending.TryGetValue(transaction, out var pending))
        {
            return pending;
        }

        pending = new PendingShell { Settings = _settings! };
        _pending.Add(transaction, pending);
        transaction.OnCommitted(() => AdoptAsync(transaction, pending));
        transaction.OnRolledBack(() =>
        {
            _pending.Remove(transaction);
            return Interlocked.Exchange(ref pending.Shell, null)?.DisposeAsync().AsTask().WaitAsync(_patience) ?? Task.CompletedTask;
        });
        return pending;
    }

    private async Task AdoptAsync(IStoreTransaction transaction, PendingShell pending)
    {
        _pending.Remove(transaction);
        if (pending.SaveSettings)
        {
            await _settingsManager.SaveSettingsAsync(pending.Settings);
        }

        _settings = pending.Settings;
        Interlocked.Exchange(ref _current, pending.Shell)?.Release();
    }

    private void RetireCurrent() => Retire(ref _current);

    private static void Retire(ref SiteShell? shell) => Interlocked.Exchange(ref shell, null)?.Release();

    private sealed record Failure(Exception Exception, long Until)
    {
        public Exception Again() => new InvalidOperationException("The database of the site does not answer.", Exception);
    }

    // What a transaction has changed and nobody else may see yet.
    private sealed class PendingShell
    {
        public SiteShell? Shell;

        public required ShellSettings Settings { get; set; }

        public bool SaveSettings { get; set; }
    }
}
