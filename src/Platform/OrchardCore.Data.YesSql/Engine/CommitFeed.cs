using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Npgsql;
using OrchardCore.Modules;

namespace OrchardCore.Data.Engine;

/// <summary>
/// Tells the processes on one PostgreSQL database what each of them commits, by NOTIFY within the transaction itself: a commit is announced
/// exactly when it happens, even when its process ends right after. Everybody hears announcements in the order of the commits.
/// </summary>
internal sealed class CommitFeed : ICommitFeed
{
    private const string Channel = "orchard_commits";

    // Seconds of silence after which the server is asked whether it is still there.
    private const int KeepAlive = 5;

    private static readonly TimeSpan _retry = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _deafRetry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    private readonly ILogger _logger;
    private volatile string _id = Guid.NewGuid().ToString("N");
    private readonly string _connectionString;
    private readonly SharedDatabase _database;
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _echoes = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _end = new();
    private readonly Lazy<Task> _begun;
    private readonly TaskCompletionSource _firstAttempt = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isConnected;
    private volatile bool _isDeaf;
    private string? _lastSnapshot;
    private bool _isLossLogged;
    private int _isMakingUp;

    public CommitFeed(SharedDatabase database, string connectionString, ILogger logger)
    {
        _logger = logger;
        _database = database;
        _connectionString = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = KeepAlive }.ToString();
        _begun = new Lazy<Task>(() =>
        {
            _ = Detached.Run(ListenAsync);
            return _firstAttempt.Task;
        });
    }

    public event Action<Func<Type, bool>>? Changed;

    public event Action? Missed;

    public bool IsConnected => _isConnected;

    /// <summary>Whether the database was asked for and does not answer.</summary>
    public bool IsAway => _firstAttempt.Task.IsCompleted && !_isConnected && !_isDeaf;

    /// <summary>Listens from now on. To be awaited before the first read that is kept.</summary>
    public Task BeginAsync() => _begun.Value;

    /// <summary>Joins an announcement to the transaction of the connection, as its last statement.</summary>
    public async Task AnnounceAsync(StoreConnection connection, ChangeSet changes, CancellationToken cancellationToken)
    {
        if (!changes.IsEmpty)
        {
            await NotifyAsync(connection, CommitMessage.Write(_id, changes), cancellationToken);
        }
    }

    public async Task CatchUpAsync()
    {
        if (_isDeaf)
        {
            await TryLookAsync();
        }

        if (_isConnected && !await TryCatchUpAsync())
        {
            MakeUp();
        }
    }

    /// <summary>A commit of this process failed and may yet have happened, or be about to.</summary>
    public void DoubtOwnCommits()
    {
        // Announcements under the old name are from now on those of a stranger.
        _id = Guid.NewGuid().ToString("N");
        MakeUp();
    }

    /// <summary>No Dispose: a shell, which gets the feed from its container, must not end it.</summary>
    public void End() => _end.Cancel();

    // Somebody goes on without having heard all: once it has been heard, he is told to begin anew.
    private void MakeUp()
    {
        if (Interlocked.Exchange(ref _isMakingUp, 1) == 0)
        {
            _ = Detached.Run(MakeUpAsync);
        }
    }

    private async Task MakeUpAsync()
    {
        var hasHeard = false;
        while (!hasHeard && _isConnected && !_end.IsCancellationRequested)
        {
            await Task.Delay(_retry, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            hasHeard = await TryCatchUpAsync();
        }

        Interlocked.Exchange(ref _isMakingUp, 0);

        // A connection made anew says the same.
        if (hasHeard && _isConnected)
        {
            Missed?.Invoke();
        }
    }

    private async Task<bool> TryCatchUpAsync()
    {
        // An announcement to oneself comes after all that were made before it.
        var (mark, heard) = (Guid.NewGuid().ToString("N"), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        _echoes[mark] = heard;
        try
        {
            var connection = await _database.Pool.RentAsync(_end.Token);
            try
            {
                await NotifyAsync(connection, CommitMessage.Echo(_id, mark), _end.Token);
            }
            finally
            {
                _database.Pool.Return(connection);
            }

            await heard.Task.WaitAsync(_patience, _end.Token);
            return true;
        }
        catch (Exception e) when (!e.IsFatal())
        {
            return false;
        }
        finally
        {
            _echoes.TryRemove(mark, out _);
        }
    }

    private static async Task NotifyAsync(StoreConnection connection, string message, CancellationToken cancellationToken)
        => await connection.Command("SELECT pg_notify(@p0, @p1)", Channel, message).ExecuteNonQueryAsync(cancellationToken);

    private async Task ListenAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            Exception? error = null;
            try
            {
                await ListenOnceAsync();
            }
            catch (Exception e) when (!e.IsFatal())
            {
                // Once more, until the database is back.
                error = e;
            }

            Lost(error);

            // Deaf is a process that may not listen, as there are too many connections for instance, and yet goes on working with those it has.
            // A server that cannot be worked with either is away, whatever it says.
            _isDeaf = error is PostgresException && await TryLookAsync();
            if (!_isDeaf)
            {
                _lastSnapshot = null;
                _database.Pool.Clear();
            }

            _firstAttempt.TrySetResult();
            foreach (var echo in _echoes.Values)
            {
                echo.TrySetResult();
            }

            await Task.Delay(_isDeaf ? _deafRetry : _retry, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Lost(Exception? error)
    {
        // The very first attempt is part of somebody's work, who gets the same error and says so.
        if ((_isConnected || _firstAttempt.Task.IsCompleted) && !_isLossLogged && !_end.IsCancellationRequested)
        {
            _isLossLogged = true;
            _logger.LogWarning(error, "What other processes of the site commit is not heard; it is tried again until the database lets this process listen.");
        }

        _isConnected = false;
    }

    // What cannot be heard must be looked for: once anything was written since the last look, nothing that is kept counts any more.
    private async Task<bool> TryLookAsync()
    {
        try
        {
            var connection = await _database.Pool.RentAsync(_end.Token);
            try
            {
                var snapshot = (string?)await connection.Command("SELECT pg_current_snapshot()::text").ExecuteScalarAsync(_end.Token);
                if (Interlocked.Exchange(ref _lastSnapshot, snapshot) != snapshot)
                {
                    Apply(CommitMessage.OfEverything());
                }

                return true;
            }
            finally
            {
                _database.Pool.Return(connection);
            }
        }
        catch (Exception e) when (!e.IsFatal())
        {
            return false;
        }
    }

    private async Task ListenOnceAsync()
    {
        await using var connection = new NpgsqlConnection(_connectionString);
        connection.Notification += (_, notification) => Receive(notification.Payload);
        await connection.OpenAsync(_end.Token);
        await using (var command = new NpgsqlCommand($"LISTEN {Channel}", connection))
        {
            await command.ExecuteNonQueryAsync(_end.Token);
        }

        _isConnected = true;
        _isDeaf = false;
        _isLossLogged = false;
        _lastSnapshot = null;
        if (_firstAttempt.Task.IsCompleted)
        {
            Apply(CommitMessage.OfEverything());
            Missed?.Invoke();
        }

        _firstAttempt.TrySetResult();
        while (true)
        {
            await connection.WaitAsync(_end.Token);
        }
    }

    private void Receive(string text)
    {
        var message = CommitMessage.Read(text, _database);
        if (message.EchoMark is { } mark)
        {
            if (_echoes.TryGetValue(mark, out var heard))
            {
                heard.TrySetResult();
            }
        }
        else if (message.Sender != _id && message.Changes is { } changes)
        {
            Apply(changes);
        }
    }

    private void Apply(ChangeSet changes)
    {
        _database.Caches.Publish(changes);
        var everything = changes.Tables.Contains(Stamps.Everything);
        Changed?.Invoke(type => everything || changes.Tables.Any(table => table.EndsWith(DocumentTable.ContentStampEnd(TypeNames.Instance[type]), StringComparison.Ordinal)));
    }
}
