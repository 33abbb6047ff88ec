using System.Linq.Expressions;
using System.Reflection;
using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider;
using LinqToDB.DataProvider.PostgreSQL;
using LinqToDB.DataProvider.SQLite;
using OrchardCore.Data.Engine;
using YesSql.Indexes;

namespace OrchardCore.Data.Queries;

/// <summary>
/// Predicates that <see cref="PredicateSql"/> does not know, by linq2db. It knows nearly everything, but costs a process that uses it 20 MB
/// and 0.3 s; the usual predicates do without.
/// </summary>
internal static class LinqToDbPredicate
{
    private static readonly MethodInfo _write = typeof(LinqToDbPredicate).GetMethod(nameof(WriteFor), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Writes the predicate as a condition on the id of the row.</summary>
    public static void Write(QueryContext context, Type indexType, LambdaExpression predicate)
        => _write.MakeGenericMethod(indexType).CreateDelegate<Action<QueryContext, LambdaExpression>>()(context, predicate);

    private static void WriteFor<TIndex>(QueryContext context, LambdaExpression predicate) where TIndex : class, IIndex
    {
        var isSqlite = ReferenceEquals(context.Dialect, SqlDialect.Sqlite);
        var provider = isSqlite ? SQLiteTools.GetDataProvider(SQLiteProvider.Microsoft) : PostgreSQLTools.GetDataProvider(PostgreSQLVersion.v15);

        // Only the text is made, with all values in it; the connection is never opened.
        using var linq = new DataConnection(new DataOptions()
            .UseConnectionString(provider, isSqlite ? "Data Source=:memory:" : "Host=127.0.0.1")
            .UseMappingSchema(new IndexMetadata(context.Dialect).Schema));
        try
        {
            var rows = linq.GetTable<TIndex>().TableName(context.Model.Session.Store.GetIndexTable(typeof(TIndex), context.Model.Set.Name));
            var sql = rows.Where((Expression<Func<TIndex, bool>>)predicate).Select(row => row.Id).ToSqlQuery(new SqlGenerationOptions { InlineParameters = true }).Sql;
            context.Sql.Append(context.Table(typeof(TIndex))).Append(".\"Id\" IN (").Append(sql).Append(")");
        }
        catch (LinqToDBException e)
        {
            throw new NotSupportedException($"The expression '{predicate.Body}' cannot be used in a query: {e.Message}", e);
        }
    }
}
