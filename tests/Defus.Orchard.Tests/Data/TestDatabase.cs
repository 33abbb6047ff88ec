using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data.Schema;
using OrchardCore.Data;
using OrchardCore.Environment.Shell;
using Xunit;
using YesSql.Sql;
using YesSql;

namespace Defus.Orchard.Tests.Data;

/// <summary>A database of its own for one test, with the services a shell would have.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    private readonly string _appData = Path.Combine(Path.GetTempPath(), "defus-data-" + Guid.NewGuid().ToString("N"));

    protected ShellSettings Settings { get; } = new() { Name = "Default" };

    public ServiceProvider Services { get; private set; } = null!;

    public ShellOptions ShellOptions => new() { ShellsApplicationDataPath = _appData };

    public async Task OpenAsync()
    {
        await PrepareAsync();
        Settings.AsRunning();
        Services = Build();
        await using var session = Session();
        var builder = await SchemaBuilderAsync(session);
        await People.CreateTablesAsync(builder);
        await session.SaveChangesAsync();
    }

    /// <summary>The services of another shell on the same database.</summary>
    public ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(Settings);
        services.Configure<ShellOptions>(options => options.ShellsApplicationDataPath = _appData);
        services.AddDataAccess();
        services.AddIndexProvider<PersonIndexProvider>();
        services.AddIndexProvider<PersonTagIndexProvider>();
        services.AddScopedIndexProvider<PersonNoteIndexProvider>();
        return services.BuildServiceProvider();
    }

    /// <summary>A session with all index providers of a scope.</summary>
    public ISession Session() => Services.CreateAsyncScope().ServiceProvider.GetRequiredService<ISession>();

    public static Task<ISchemaBuilder> SchemaBuilderAsync(ISession session)
        => SchemaBuilder.CreateAsync(session, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await CleanUpAsync();
        if (Directory.Exists(_appData))
        {
            Directory.Delete(_appData, recursive: true);
        }
    }

    protected virtual Task PrepareAsync() => Task.CompletedTask;

    protected virtual Task CleanUpAsync() => Task.CompletedTask;
}

public sealed class SqliteTestDatabase : TestDatabase
{
    public SqliteTestDatabase()
    {
        Settings["DatabaseProvider"] = DatabaseProviderValue.Sqlite;
    }
}

public sealed class PostgresTestDatabase : TestDatabase
{
    private readonly string _name = "defus_data_" + Guid.NewGuid().ToString("N");

    protected override async Task PrepareAsync()
    {
        await PostgresServer.CreateAsync(_name);
        Settings["DatabaseProvider"] = DatabaseProviderValue.Postgres;
        Settings["ConnectionString"] = PostgresServer.ConnectionString(_name);
        Settings["TablePrefix"] = "t1";
    }

    protected override Task CleanUpAsync() => PostgresServer.DropAsync(_name);
}

/// <summary>Opens a database before every test of a suite and removes it afterwards.</summary>
public abstract class DatabaseTests<TDatabase> : IAsyncLifetime where TDatabase : TestDatabase, new()
{
    protected TDatabase Database { get; } = new();

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await Database.OpenAsync();

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
