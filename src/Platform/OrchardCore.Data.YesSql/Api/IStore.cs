using YesSql.Indexes;

namespace YesSql;

/// <summary>The document store of one site. Stands in for YesSql's IStore.</summary>
public interface IStore : IDisposable
{
    IConfiguration Configuration { get; }

    /// <summary>Names of document types in the store.</summary>
    ITypeService TypeNames { get; }

    ISession CreateSession();

    IStore RegisterIndexes(IEnumerable<IIndexProvider> indexProviders, string? collection = null);

    /// <summary>Creates the document table when it is missing.</summary>
    Task InitializeAsync(CancellationToken cancellationToken = default);

    Task InitializeCollectionAsync(string collection, CancellationToken cancellationToken = default);
}

/// <summary>How the store reaches its database.</summary>
public interface IConfiguration
{
    string TablePrefix { get; }

    ISqlDialect SqlDialect { get; }

    ITableNameConvention TableNameConvention { get; }

    Data.IConnectionFactory ConnectionFactory { get; }
}

/// <summary>Table names of indexes and documents.</summary>
public interface ITableNameConvention
{
    string GetIndexTable(Type type, string? collection = null);

    string GetDocumentTable(string? collection = null);
}

/// <summary>Maps document types to the names in the store's Type column and back.</summary>
public interface ITypeService
{
    string this[Type type] { get; set; }

    Type this[string name] { get; }
}

/// <summary>What differs between the databases.</summary>
public interface ISqlDialect
{
    /// <summary>"Sqlite" or "PostgreSql".</summary>
    string Name { get; }

    string QuoteForTableName(string name, string? schema = null);

    string QuoteForColumnName(string name);

    /// <summary>The column type for a .NET type; lengths count characters.</summary>
    string GetTypeName(Type type, int? length = null, byte? precision = null, byte? scale = null);

    /// <summary>A value as SQL literal.</summary>
    string GetSqlValue(object value);

    string RandomOrderByClause { get; }
}
