using System.Data;
using System.Data.Common;
using OrchardCore.Data.Queries;

namespace OrchardCore.Data.Engine;

/// <summary>An open connection with its prepared statements and at most one transaction.</summary>
internal sealed class StoreConnection : IDisposable
{
    private const int MaxPrepared = 300;

    private readonly SqlDialect _dialect;
    private readonly Dictionary<string, DbCommand> _prepared = new(StringComparer.Ordinal);

    public StoreConnection(DbConnection connection, SqlDialect dialect)
    {
        Connection = connection;
        _dialect = dialect;
    }

    public DbConnection Connection { get; }

    public DbTransaction? Transaction { get; private set; }

    /// <summary>The statements that are prepared.</summary>
    public IReadOnlyCollection<string> Statements => _prepared.Keys;

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

    /// <summary>A query whose SQL was made; it may use parameters of other names.</summary>
    public DbCommand Query(SqlText sql, IReadOnlyDictionary<string, object?> named)
    {
        var command = Command(sql.ToString(), System.Runtime.InteropServices.CollectionsMarshal.AsSpan(sql.Values));
        while (command.Parameters.Count > sql.Values.Count)
        {
            command.Parameters.RemoveAt(sql.Values.Count);
        }

        foreach (var (name, value) in named)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name.TrimStart('@');
            parameter.Value = _dialect.ToDatabase(value) ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>A statement that stays prepared; parameters are @p0, @p1 …</summary>
    public DbCommand Command(string sql, params ReadOnlySpan<object?> parameters)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            if (_prepared.Count == MaxPrepared)
            {
                Forget();
            }

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
        Transaction?.Dispose();
        Connection.Dispose();
    }
}
