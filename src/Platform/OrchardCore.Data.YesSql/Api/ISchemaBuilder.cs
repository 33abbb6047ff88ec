using System.Data.Common;
using YesSql.Sql.Schema;

namespace YesSql
{
    /// <summary>Sizes of identity columns.</summary>
    public enum IdentityColumnSize
    {
        Int32,
        Int64,
    }
}

namespace YesSql.Sql
{
    /// <summary>Changes tables inside the session's transaction. Stands in for YesSql's ISchemaBuilder.</summary>
    public interface ISchemaBuilder
    {
        string TablePrefix { get; }

        ISqlDialect Dialect { get; }

        ITableNameConvention TableNameConvention { get; }

        DbConnection Connection { get; }

        DbTransaction Transaction { get; }

        /// <summary>When false, statements that fail are logged and left out.</summary>
        bool ThrowOnError { get; set; }

        Task CreateMapIndexTableAsync(Type indexType, Action<ICreateTableCommand> table, string? collection = null);

        Task DropMapIndexTableAsync(Type indexType, string? collection = null);

        Task CreateReduceIndexTableAsync(Type indexType, Action<ICreateTableCommand> table, string? collection = null);

        Task DropReduceIndexTableAsync(Type indexType, string? collection = null);

        Task AlterIndexTableAsync(Type indexType, Action<IAlterTableCommand> table, string? collection = null);

        Task CreateTableAsync(string name, Action<ICreateTableCommand> table);

        Task AlterTableAsync(string name, Action<IAlterTableCommand> table);

        Task DropTableAsync(string name);

        Task CreateForeignKeyAsync(string name, string srcTable, string[] srcColumns, string destTable, string[] destColumns);

        Task DropForeignKeyAsync(string srcTable, string name);

        Task CreateSchemaAsync(string schema);
    }

    /// <summary>Forms with the index as type argument.</summary>
    public static class SchemaBuilderExtensions
    {
        public static Task CreateMapIndexTableAsync<T>(this ISchemaBuilder builder, Action<ICreateTableCommand> table, string? collection = null)
            => builder.CreateMapIndexTableAsync(typeof(T), table, collection);

        public static Task DropMapIndexTableAsync<T>(this ISchemaBuilder builder, string? collection = null)
            => builder.DropMapIndexTableAsync(typeof(T), collection);

        public static Task CreateReduceIndexTableAsync<T>(this ISchemaBuilder builder, Action<ICreateTableCommand> table, string? collection = null)
            => builder.CreateReduceIndexTableAsync(typeof(T), table, collection);

        public static Task DropReduceIndexTableAsync<T>(this ISchemaBuilder builder, string? collection = null)
            => builder.DropReduceIndexTableAsync(typeof(T), collection);

        public static Task AlterIndexTableAsync<T>(this ISchemaBuilder builder, Action<IAlterTableCommand> table, string? collection = null)
            => builder.AlterIndexTableAsync(typeof(T), table, collection);
    }
}

namespace YesSql.Sql.Schema
{
    /// <summary>What all column commands share.</summary>
    public interface IColumnCommand
    {
        IColumnCommand WithLength(int? length);

        IColumnCommand Unlimited();

        IColumnCommand WithDefault(object? value);
    }

    public interface ICreateColumnCommand : IColumnCommand
    {
        ICreateColumnCommand PrimaryKey();

        ICreateColumnCommand Identity();

        ICreateColumnCommand NotNull();

        ICreateColumnCommand Nullable();

        ICreateColumnCommand Unique();

        ICreateColumnCommand NotUnique();

        ICreateColumnCommand WithPrecision(byte? precision);

        ICreateColumnCommand WithScale(byte? scale);
    }

    public interface IAddColumnCommand : ICreateColumnCommand
    {
    }

    public interface IAlterColumnCommand : IColumnCommand
    {
        IAlterColumnCommand WithType(Type type);

        IAlterColumnCommand WithPrecision(byte? precision);

        IAlterColumnCommand WithScale(byte? scale);
    }

    public interface ICreateTableCommand
    {
        ICreateTableCommand Column(string columnName, Type dbType, Action<ICreateColumnCommand>? column = null);

        ICreateTableCommand Column<T>(string columnName, Action<ICreateColumnCommand>? column = null);

        ICreateTableCommand Column(IdentityColumnSize identityColumnSize, string columnName, Action<ICreateColumnCommand>? column = null);
    }

    public interface IAlterTableCommand
    {
        void AddColumn(string columnName, Type dbType, Action<IAddColumnCommand>? column = null);

        void AddColumn<T>(string columnName, Action<IAddColumnCommand>? column = null);

        void AlterColumn(string columnName, Action<IAlterColumnCommand>? column = null);

        void RenameColumn(string columnName, string newName);

        void DropColumn(string columnName);

        void CreateIndex(string indexName, params string[] columnNames);

        void DropIndex(string indexName);
    }
}
