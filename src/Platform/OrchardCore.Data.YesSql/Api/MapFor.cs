using System.Linq.Expressions;

namespace YesSql.Indexes;

/// <summary>Turns every kind of mapping function into the one the session calls.</summary>
internal sealed class MapFor<T, TIndex> : IMapFor<T, TIndex>, IGroupFor<TIndex> where TIndex : class, IIndex
{
    private readonly IndexDescriptor _descriptor;

    public MapFor(IndexDescriptor descriptor)
    {
        _descriptor = descriptor;
    }

    public IMapFor<T, TIndex> When(Func<T, bool> predicate)
    {
        var previous = _descriptor.Filter;
        _descriptor.Filter = previous is null ? x => predicate((T)x) : x => previous(x) && predicate((T)x);
        return this;
    }

    public IGroupFor<TIndex> Map(Func<T, TIndex?> map)
        => Set(false, (x, _) => ValueTask.FromResult<IEnumerable<IIndex?>>([map(x)]));

    public IGroupFor<TIndex> Map(Func<T, IEnumerable<TIndex?>?> map)
        => Set(true, (x, _) => ValueTask.FromResult<IEnumerable<IIndex?>>(map(x) ?? []));

    public IGroupFor<TIndex> Map(Func<T, Task<TIndex?>> map)
        => Set(false, async (x, _) => [await map(x)]);

    public IGroupFor<TIndex> Map(Func<T, CancellationToken, Task<TIndex?>> map)
        => Set(false, async (x, ct) => [await map(x, ct)]);

    public IGroupFor<TIndex> Map(Func<T, Task<IEnumerable<TIndex?>?>> map)
        => Set(true, async (x, _) => await map(x) ?? []);

    public IGroupFor<TIndex> Map(Func<T, CancellationToken, Task<IEnumerable<TIndex?>?>> map)
        => Set(true, async (x, ct) => await map(x, ct) ?? []);

    public IReduceFor<TIndex, TKey> Group<TKey>(Expression<Func<TIndex, TKey>> group) => new ReduceFor<TKey>();

    private MapFor<T, TIndex> Set(bool many, Func<T, CancellationToken, ValueTask<IEnumerable<IIndex?>>> map)
    {
        _descriptor.HasManyRows = many;
        _descriptor.Map = (x, ct) => map((T)x, ct);
        return this;
    }

    private sealed class ReduceFor<TKey> : IReduceFor<TIndex, TKey>, IDeleteFor<TIndex>
    {
        public IDeleteFor<TIndex> Reduce(Func<IGrouping<TKey, TIndex>, TIndex> reduce) => this;

        public IDeleteFor<TIndex> Delete(Func<TIndex, IEnumerable<TIndex>, TIndex?>? delete = null) => this;
    }
}
