using System.Data.Common;

namespace YesSql.Data;

/// <summary>Creates closed connections to the store's database.</summary>
public interface IConnectionFactory
{
    Type DbConnectionType { get; }

    DbConnection CreateConnection();
}
