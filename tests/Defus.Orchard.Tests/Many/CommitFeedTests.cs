using Npgsql;
using OrchardCore.Data.Engine;
using Xunit;

namespace Defus.Orchard.Tests.Many;

/// <summary>What becomes of caches when announcements of commits are in doubt or cannot be heard.</summary>
public sealed class CommitFeedTests : IAsyncLifetime
{
    private readonly OwnPostgres _postgres = new();
    private readonly TaskCompletionSource _missed = new();
    private SharedDatabase _database = null!;
    private StoreConnection _connection = null!;
    private int _changes;

    public async ValueTask InitializeAsync()
    {
        await _postgres.CreateAsync();
        await AsOwnerAsync("CREATE ROLE site LOGIN CONNECTION LIMIT 5");
        _database = SharedDatabase.Acquire(new StoreOptions { Dialect = SqlDialect.PostgreSql, ConnectionString = _postgres.ConnectionString.Replace("Username=defus", "Username=site", StringComparison.Ordinal) });
        _connection = await _database.RentAsync(TestContext.Current.CancellationToken);
        _database.Feed!.Missed += () => _missed.TrySetResult();
        _database.Feed.Changed += _ => Interlocked.Increment(ref _changes);
    }

    public ValueTask DisposeAsync()
    {
        _connection.Dispose();
        _database.Release();
        _postgres.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Commit_ThatSeemedToFailAndComesLate_IsHeardLikeThatOfAStranger()
    {
        var changes = new ChangeSet();
        changes.Tables.Add("Anything");
        await _connection.BeginAsync(TestContext.Current.CancellationToken);
        await _database.Feed!.AnnounceAsync(_connection, changes, TestContext.Current.CancellationToken);

        _database.Feed.DoubtOwnCommits();
        await _connection.CommitAsync(TestContext.Current.CancellationToken);

        await _missed.Task.WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);
        await Patience.WaitAsync(() => _changes >= 1);
    }

    [Fact]
    public async Task Listening_RefusedWhileTheDatabaseWorks_TrustsCachesUntilSomethingIsWritten()
    {
        var feed = _database.Feed!;
        _database.Pool.Return(_connection);
        await AsOwnerAsync("ALTER ROLE site CONNECTION LIMIT 1");
        await AsOwnerAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'");

        await Patience.WaitAsync(() => _changes >= 1);
        Assert.False(feed.IsConnected);
        await Patience.WaitAsync(() => !feed.IsAway);
        await Patience.WaitAsync(async () => !await VoidsAsync(() => Task.CompletedTask));
        Assert.True(await VoidsAsync(() => AsOwnerAsync("CREATE TABLE written_elsewhere ()")));
        Assert.False(_missed.Task.IsCompleted);

        await AsOwnerAsync("ALTER ROLE site CONNECTION LIMIT 5");
        await _missed.Task.WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);
        Assert.True(feed.IsConnected);
    }

    [Fact]
    public async Task Database_ThatAnswersButCannotBeUsed_IsAwayAndCachesAreKept()
    {
        var feed = _database.Feed!;
        await AsOwnerAsync("ALTER ROLE site NOLOGIN");
        await AsOwnerAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'site'");

        await Patience.WaitAsync(() => feed.IsAway);
        Assert.False(await VoidsAsync(() => Task.CompletedTask));
        Assert.Equal(0, _changes);

        await AsOwnerAsync("ALTER ROLE site LOGIN");
        await _missed.Task.WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);
        Assert.False(feed.IsAway);
        Assert.True(_changes >= 1);
    }

    // Whether what is kept counts no more, after something was done and everything of it must be known.
    private async Task<bool> VoidsAsync(Func<Task> work)
    {
        var before = _changes;
        await work();
        await _database.Feed!.CatchUpAsync();
        return _changes > before;
    }

    private async Task AsOwnerAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_postgres.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
