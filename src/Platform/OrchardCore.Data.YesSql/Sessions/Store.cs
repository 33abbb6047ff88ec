using System.Reflection;
using OrchardCore.Data.Documents;
using OrchardCore.Data.Engine;
using YesSql;
using YesSql.Data;
using YesSql.Indexes;

namespace OrchardCore.Data.Sessions;

/// <summary>The document store of one site on SQLite or PostgreSQL.</summary>
internal sealed class Store : IStore, IConfiguration, ITableNameConvention
{
    private readonly StoreOptions _options;
    private int _disposed;

    public Store(StoreOptions options)
    {
        _options = options;
        Database = SharedDatabase.Acquire(options);
        Serializers = new DocumentSerializers(options.Json, options.Serializers);
    }

    public SharedDatabase Database { get; }

    public IndexCatalog Indexes { get; } = new();

    public DocumentSerializers Serializers { get; }

    public IConfiguration Configuration => this;

    public ITypeService TypeNames => Engine.TypeNames.Instance;

    public string TablePrefix => _options.TablePrefix;

    public ISqlDialect SqlDialect => _options.Dialect;

    public ITableNameConvention TableNameConvention => this;

    public IConnectionFactory ConnectionFactory => Database.Pool;

    public ISession CreateSession() => new Session(this, null);

    /// <summary>A session whose own index providers are made when they are needed first.</summary>
    public ISession CreateSession(Func<IIndexProvider[]> scopedProviders) => new Session(this, scopedProviders);

    public IStore RegisterIndexes(IEnumerable<IIndexProvider> indexProviders, string? collection = null)
    {
        Indexes.Add(indexProviders, collection);
        return this;
    }

    public Task InitializeAsync(CancellationToken cancellationToken = default) => CreateTableAsync("", cancellationToken);

    public Task InitializeCollectionAsync(string collection, CancellationToken cancellationToken = default)
        => CreateTableAsync(collection, cancellationToken);

    public string GetIndexTable(Type type, string? collection = null) => TableName(type.Name, collection);

    public string GetDocumentTable(string? collection = null) => TableName(_options.DocumentTable, collection);

    public DocumentTable Documents(string collection) => Database.Table(GetDocumentTable(collection));

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            Database.Release();
        }
    }

    private string TableName(string name, string? collection)
        => string.IsNullOrEmpty(collection) ? TablePrefix + name : TablePrefix + collection + _options.Separator + name;

    private async Task CreateTableAsync(string collection, CancellationToken cancellationToken)
    {
        await using var session = (Session)CreateSession();
        session.In(collection);
        using var lease = await session.LeaseAsync(write: false, cancellationToken);
    }
}
