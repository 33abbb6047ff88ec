using System.Collections.Concurrent;
using System.Data.Common;
using Npgsql;

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
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    private readonly string _id = Guid.NewGuid().ToString("N");
    private readonly string _connectionString;
    private readonly SharedDatabase _database;
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _echoes = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _end = new();
    private readonly Lazy<Task> _begun;
    private readonly TaskCompletionSource _firstAttempt = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isConnected;

    public CommitFeed(SharedDatabase database, string connectionString)
    {
        _database = database;
        _connectionString = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = KeepAlive }.ToString();
        _begun = new Lazy<Task>(() =>
        {
            _ = Task.Run(ListenAsync);
            return _firstAttempt.Task;
        });
    }

    public event Action<Func<Type, bool>>? Changed;

    public event Action? Missed;

    public bool IsConnected => _isConnected;

    /// <summary>Whether the database was asked for and does not answer.</summary>
    public bool IsAway => _firstAttempt.Task.IsCompleted && !_isConnected;

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
        if (!_isConnected)
        {
            return;
        }

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
        }
        catch (Exception e) when (e is DbException or TimeoutException or OperationCanceledException or System.Net.Sockets.SocketException)
        {
            // The database is away or slow: when the connection is back everything is read anew.
        }
        finally
        {
            _echoes.TryRemove(mark, out _);
        }
    }

    /// <summary>No Dispose: a shell, which gets the feed from its container, must not end it.</summary>
    public void End() => _end.Cancel();

    private static async Task NotifyAsync(StoreConnection connection, string message, CancellationToken cancellationToken)
        => await connection.Command("SELECT pg_notify(@p0, @p1)", Channel, message).ExecuteNonQueryAsync(cancellationToken);

    private async Task ListenAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                await ListenOnceAsync();
            }
            catch (Exception e) when (e is DbException or TimeoutException or OperationCanceledException or System.Net.Sockets.SocketException or IOException or InvalidOperationException)
            {
                // Once more, until the database is back.
            }

            _isConnected = false;
            _database.Pool.Clear();
            _firstAttempt.TrySetResult();
            foreach (var echo in _echoes.Values)
            {
                echo.TrySetResult();
            }

            await Task.Delay(_retry, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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
        if (message.Sender != _id)
        {
            if (message.Changes is { } changes)
            {
                Apply(changes);
            }
        }
        else if (message.EchoMark is { } mark && _echoes.TryGetValue(mark, out var heard))
        {
            heard.TrySetResult();
        }
    }

    private void Apply(ChangeSet changes)
    {
        _database.Caches.Publish(changes);
        var everything = changes.Tables.Contains(Stamps.Everything);
        Changed?.Invoke(type => everything || changes.Tables.Any(table => table.EndsWith(DocumentTable.ContentStampEnd(TypeNames.Instance[type]), StringComparison.Ordinal)));
    }
}
