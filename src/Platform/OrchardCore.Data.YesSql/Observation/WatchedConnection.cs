using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace OrchardCore.Data.Observation;

/// <summary>A connection whose commands are measured.</summary>
public sealed class WatchedConnection : DbConnection
{
    private readonly DatabaseWatch _watch;

    internal WatchedConnection(DbConnection inner, DatabaseWatch watch)
    {
        Inner = inner;
        _watch = watch;
    }

    /// <summary>The connection of the provider.</summary>
    public DbConnection Inner { get; }

    [AllowNull]
    public override string ConnectionString
    {
        get => Inner.ConnectionString;
        set => Inner.ConnectionString = value;
    }

    public override string Database => Inner.Database;

    public override string DataSource => Inner.DataSource;

    public override string ServerVersion => Inner.ServerVersion;

    public override ConnectionState State => Inner.State;

    /// <summary>The provider's connection, whether it is measured or not.</summary>
    public static DbConnection Unwrap(DbConnection connection) => connection is WatchedConnection watched ? watched.Inner : connection;

    public override void ChangeDatabase(string databaseName) => Inner.ChangeDatabase(databaseName);

    public override void Open() => Inner.Open();

    public override Task OpenAsync(CancellationToken cancellationToken) => Inner.OpenAsync(cancellationToken);

    public override void Close() => Inner.Close();

    public override Task CloseAsync() => Inner.CloseAsync();

    public override async ValueTask DisposeAsync()
    {
        await Inner.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => Inner.BeginTransaction(isolationLevel);

    protected override ValueTask<DbTransaction> BeginDbTransactionAsync(IsolationLevel isolationLevel, CancellationToken cancellationToken)
        => Inner.BeginTransactionAsync(isolationLevel, cancellationToken);

    protected override DbCommand CreateDbCommand() => new WatchedCommand(Inner.CreateCommand(), this, _watch);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
