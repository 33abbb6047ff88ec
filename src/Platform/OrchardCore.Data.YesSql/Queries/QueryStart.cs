using OrchardCore.Data.Sessions;
using YesSql;
using YesSql.Indexes;

namespace OrchardCore.Data.Queries;

internal sealed class QueryStart : IQuery
{
    private readonly Session _session;
    private readonly Collection _set;

    public QueryStart(Session session, Collection set)
    {
        _session = session;
        _set = set;
    }

    public IQuery<T> For<T>(bool filterType = true) where T : class
    {
        var filter = filterType && !typeof(T).IsAbstract && typeof(T) != typeof(object);
        return new DocumentQuery<T>(new QueryModel(_session, _set) { TypeName = filter ? Engine.TypeNames.Instance[typeof(T)] : null });
    }

    public IQueryIndex<T> ForIndex<T>() where T : class, IIndex => new IndexQuery<T>(new QueryModel(_session, _set));

    public IQuery<object> Any() => For<object>(filterType: false);
}
