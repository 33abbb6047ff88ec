using System.Data.Common;
using YesSql;

namespace OrchardCore.Data;

/// <summary>Closed connections to the site's database, for SQL of one's own. They see committed data only.</summary>
public interface IDbConnectionAccessor
{
    DbConnection CreateConnection();
}

internal sealed class DbConnectionAccessor : IDbConnectionAccessor
{
    private readonly IStore _store;

    public DbConnectionAccessor(IStore store)
    {
        _store = store;
    }

    public DbConnection CreateConnection() => _store.Configuration.ConnectionFactory.CreateConnection();
}
