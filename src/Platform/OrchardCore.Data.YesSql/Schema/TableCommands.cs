using OrchardCore.Data.Engine;
using YesSql;
using YesSql.Sql.Schema;

namespace OrchardCore.Data.Schema;

/// <summary>Collects the columns of a new table.</summary>
internal sealed class CreateTableCommand : ICreateTableCommand
{
    private readonly List<ColumnCommand> _columns = [];

    public ICreateTableCommand Column(string columnName, Type dbType, Action<ICreateColumnCommand>? column = null)
    {
        // The store adds these itself; migrations may name them all the same.
        _columns.RemoveAll(c => c.Name == columnName);
        var command = new ColumnCommand(columnName, dbType);
        column?.Invoke(command);
        _columns.Add(command);
        return this;
    }

    public ICreateTableCommand Column<T>(string columnName, Action<ICreateColumnCommand>? column = null)
        => Column(columnName, typeof(T), column);

    public ICreateTableCommand Column(IdentityColumnSize identityColumnSize, string columnName, Action<ICreateColumnCommand>? column = null)
        => Column(columnName, identityColumnSize == IdentityColumnSize.Int32 ? typeof(int) : typeof(long), column);

    public string Sql(SqlDialect dialect, string table)
        => $"CREATE TABLE {dialect.QuoteForTableName(table)} ({string.Join(", ", _columns.Select(c => c.Sql(dialect)))})";
}

/// <summary>Collects the statements that alter a table.</summary>
internal sealed class AlterTableCommand : IAlterTableCommand
{
    private readonly SqlDialect _dialect;
    private readonly string _table;
    private readonly string _prefix;

    public AlterTableCommand(SqlDialect dialect, string table, string prefix)
    {
        _dialect = dialect;
        _table = dialect.QuoteForTableName(table);
        _prefix = prefix;
    }

    public List<string> Statements { get; } = [];

    public void AddColumn(string columnName, Type dbType, Action<IAddColumnCommand>? column = null)
    {
        var command = new ColumnCommand(columnName, dbType);
        column?.Invoke(command);
        Statements.Add($"ALTER TABLE {_table} ADD COLUMN {command.Sql(_dialect)}");
    }

    public void AddColumn<T>(string columnName, Action<IAddColumnCommand>? column = null) => AddColumn(columnName, typeof(T), column);

    public void AlterColumn(string columnName, Action<IAlterColumnCommand>? column = null)
    {
        var command = new ColumnCommand(columnName, null);
        column?.Invoke(command);

        // A SQLite column takes values of any length and type, so there is nothing to alter.
        if (command.HasType && ReferenceEquals(_dialect, SqlDialect.PostgreSql))
        {
            var name = _dialect.QuoteForColumnName(columnName);
            Statements.Add($"ALTER TABLE {_table} ALTER COLUMN {name} TYPE {command.TypeSql(_dialect)} USING {name}::{command.TypeSql(_dialect)}");
        }
    }

    public void RenameColumn(string columnName, string newName)
        => Statements.Add($"ALTER TABLE {_table} RENAME COLUMN {_dialect.QuoteForColumnName(columnName)} TO {_dialect.QuoteForColumnName(newName)}");

    public void DropColumn(string columnName)
        => Statements.Add($"ALTER TABLE {_table} DROP COLUMN {_dialect.QuoteForColumnName(columnName)}");

    public void CreateIndex(string indexName, params string[] columnNames)
        => Statements.Add($"CREATE INDEX {_dialect.QuoteForTableName(_prefix + indexName)} ON {_table} ({string.Join(", ", columnNames.Select(c => _dialect.QuoteForColumnName(c)))})");

    public void DropIndex(string indexName)
        => Statements.Add($"DROP INDEX IF EXISTS {_dialect.QuoteForTableName(_prefix + indexName)}");
}
