using OrchardCore.Data.Engine;

namespace OrchardCore.Data.Queries;

/// <summary>What the translation of one query needs.</summary>
internal sealed record QueryContext(QueryModel Model, SqlText Sql)
{
    public SqlDialect Dialect => Model.Session.Store.Database.Dialect;

    /// <summary>The quoted name of the table of an index, or of the documents.</summary>
    public string Table(Type? indexType)
        => Dialect.QuoteForTableName(indexType is null ? Model.Set.Table.Name : Model.Session.Store.GetIndexTable(indexType, Model.Set.Name));
}
