using LinqToDB.Data;
using OrchardCore.Data.Engine;

namespace OrchardCore.Data.Queries;

/// <summary>What the translation of one query needs.</summary>
internal sealed record QueryContext(QueryModel Model, StoreConnection Connection)
{
    public DataConnection Linq => Connection.Linq;

    public SqlDialect Dialect => Model.Session.Store.Database.Dialect;

    public string TableName(Type indexType) => Model.Session.Store.GetIndexTable(indexType, Model.Set.Name);
}
