using System.Data.Common;
using Microsoft.Extensions.Logging;
using OrchardCore.Data.Engine;
using OrchardCore.Data.Sessions;
using YesSql;
using YesSql.Sql;
using YesSql.Sql.Schema;

namespace OrchardCore.Data.Schema;

/// <summary>Changes tables in the transaction of a session.</summary>
internal sealed class SchemaBuilder : ISchemaBuilder
{
    private readonly Session _session;
    private readonly ILogger _logger;
    private readonly DbTransaction _transaction;

    private SchemaBuilder(Session session, DbTransaction transaction, ILogger logger)
    {
        _session = session;
        _transaction = transaction;
        _logger = logger;
    }

    public string TablePrefix => _session.Store.TablePrefix;

    public ISqlDialect Dialect => Sql;

    public ITableNameConvention TableNameConvention => _session.Store;

    public DbConnection Connection => _transaction.Connection!;

    public DbTransaction Transaction => _transaction;

    public bool ThrowOnError { get; set; } = true;

    private SqlDialect Sql => _session.Store.Database.Dialect;

    public static async Task<ISchemaBuilder> CreateAsync(ISession session, ILogger logger)
        => new SchemaBuilder((Session)session, await session.BeginTransactionAsync(), logger);

    public async Task CreateMapIndexTableAsync(Type indexType, Action<ICreateTableCommand> table, string? collection = null)
    {
        var name = TableNameConvention.GetIndexTable(indexType, collection);
        var command = new CreateTableCommand();
        command.Column<long>("Id", c => c.Identity());
        command.Column<long>("DocumentId");
        table(command);
        await ExecuteAsync(command.Sql(Sql, name));
        await ExecuteAsync($"CREATE INDEX {Dialect.QuoteForTableName("IX_" + name + "_DocumentId")} ON {Dialect.QuoteForTableName(name)} (\"DocumentId\")");
    }

    public Task DropMapIndexTableAsync(Type indexType, string? collection = null)
        => ExecuteAsync($"DROP TABLE IF EXISTS {Dialect.QuoteForTableName(TableNameConvention.GetIndexTable(indexType, collection))}");

    public Task CreateReduceIndexTableAsync(Type indexType, Action<ICreateTableCommand> table, string? collection = null)
        => CreateMapIndexTableAsync(indexType, table, collection);

    public Task DropReduceIndexTableAsync(Type indexType, string? collection = null) => DropMapIndexTableAsync(indexType, collection);

    public Task AlterIndexTableAsync(Type indexType, Action<IAlterTableCommand> table, string? collection = null)
        => AlterAsync(TableNameConvention.GetIndexTable(indexType, collection), table);

    public Task CreateTableAsync(string name, Action<ICreateTableCommand> table)
    {
        var command = new CreateTableCommand();
        table(command);
        return ExecuteAsync(command.Sql(Sql, TablePrefix + name));
    }

    public Task AlterTableAsync(string name, Action<IAlterTableCommand> table) => AlterAsync(TablePrefix + name, table);

    public Task DropTableAsync(string name) => ExecuteAsync($"DROP TABLE IF EXISTS {Dialect.QuoteForTableName(TablePrefix + name)}");

    public Task CreateForeignKeyAsync(string name, string srcTable, string[] srcColumns, string destTable, string[] destColumns)
        => IsSqlite
            ? Task.CompletedTask // SQLite knows foreign keys only when a table is created.
            : ExecuteAsync($"ALTER TABLE {Dialect.QuoteForTableName(TablePrefix + srcTable)} ADD CONSTRAINT {Dialect.QuoteForTableName(TablePrefix + name)} "
                + $"FOREIGN KEY ({Columns(srcColumns)}) REFERENCES {Dialect.QuoteForTableName(TablePrefix + destTable)} ({Columns(destColumns)})");

    public Task DropForeignKeyAsync(string srcTable, string name)
        => IsSqlite
            ? Task.CompletedTask
            : ExecuteAsync($"ALTER TABLE {Dialect.QuoteForTableName(TablePrefix + srcTable)} DROP CONSTRAINT IF EXISTS {Dialect.QuoteForTableName(TablePrefix + name)}");

    public Task CreateSchemaAsync(string schema)
        => IsSqlite ? Task.CompletedTask : ExecuteAsync($"CREATE SCHEMA IF NOT EXISTS {Dialect.QuoteForTableName(schema)}");

    private bool IsSqlite => ReferenceEquals(Sql, SqlDialect.Sqlite);

    private string Columns(string[] names) => string.Join(", ", names.Select(Dialect.QuoteForColumnName));

    private async Task AlterAsync(string table, Action<IAlterTableCommand> alter)
    {
        var command = new AlterTableCommand(Sql, table, TablePrefix);
        alter(command);
        foreach (var statement in command.Statements)
        {
            await ExecuteAsync(statement);
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        try
        {
            await _session.ExecuteSchemaAsync(sql);
        }
        catch (DbException e) when (!ThrowOnError)
        {
            _logger.LogWarning(e, "The statement '{Sql}' failed and was left out.", sql);
        }
        catch (DbException e)
        {
            throw new InvalidOperationException($"The statement '{sql}' failed: {e.Message}", e);
        }
    }
}
