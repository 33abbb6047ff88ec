using System.Data;
using System.Data.Common;
using LinqToDB;
using LinqToDB.Data;

namespace OrchardCore.Data.Engine;

/// <summary>An open connection with its prepared statements and at most one transaction.</summary>
internal sealed class StoreConnection : IDisposable
{
    private readonly SqlDialect _dialect;
    private readonly IndexMetadata _metadata;
    private readonly Dictionary<string, DbCommand> _prepared = new(StringComparer.Ordinal);
    private DataConnection? _linq;

    public StoreConnection(DbConnection connection, SqlDialect dialect, IndexMetadata metadata)
    {
        Connection = connection;
        _dialect = dialect;
        _metadata = metadata;
    }

    public DbConnection Connection { get; }

    public DbTransaction? Transaction { get; private set; }

    /// <summary>linq2db on this very connection.</summary>
    public DataConnection Linq => _linq ??= new DataConnection(
        new DataOptions().UseConnection(_dialect.Provider, Connection, disposeConnection: false).UseMappingSchema(_metadata.Schema));

    public bool IsUsable => Connection.State == ConnectionState.Open && Transaction is null;

    public async ValueTask<DbTransaction> BeginAsync(CancellationToken cancellationToken, IsolationLevel isolation = IsolationLevel.Unspecified)
        => Transaction ??= await Connection.BeginTransactionAsync(isolation, cancellationToken);

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (Transaction is { } transaction)
        {
            await transaction.CommitAsync(cancellationToken);
            Transaction = null;
            await transaction.DisposeAsync();
        }
    }

    public async Task RollbackAsync()
    {
        if (Transaction is { } transaction)
        {
            Transaction = null;
            await transaction.DisposeAsync();
        }
    }

    public void Rollback()
    {
        Transaction?.Dispose();
        Transaction = null;
    }

    /// <summary>A statement that stays prepared; parameters are @p0, @p1 …</summary>
    public DbCommand Command(string sql, params ReadOnlySpan<object?> parameters)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = Connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < parameters.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@p" + i;
                command.Parameters.Add(parameter);
            }

            _prepared[sql] = command;
        }

        command.Transaction = Transaction;
        for (var i = 0; i < parameters.Length; i++)
        {
            command.Parameters[i].Value = _dialect.ToDatabase(parameters[i]) ?? DBNull.Value;
        }

        return command;
    }

    public async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = Transaction;
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Forgets prepared statements, for instance after the schema changed.</summary>
    public void Forget()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _prepared.Clear();
    }

    public void Dispose()
    {
        Forget();
        _linq?.Dispose();
        Transaction?.Dispose();
        Connection.Dispose();
    }
}
