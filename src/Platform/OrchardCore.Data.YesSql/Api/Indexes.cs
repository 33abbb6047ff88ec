using System.Linq.Expressions;

namespace YesSql.Indexes;

/// <summary>A row of an index table.</summary>
public interface IIndex
{
    long Id { get; set; }
}

/// <summary>An index with its own rows for every document. Stands in for YesSql's MapIndex.</summary>
public abstract class MapIndex : IIndex
{
    public long Id { get; set; }
}

/// <summary>An index grouped by a key; the built-in store keeps one row per document and key.</summary>
public abstract class ReduceIndex : IIndex
{
    public long Id { get; set; }
}

/// <summary>Describes how documents of a type are indexed.</summary>
public interface IIndexProvider
{
    string? CollectionName { get; set; }

    Type ForType();

    void Describe(IDescriptor context);
}

/// <summary>What an index provider describes itself to.</summary>
public interface IDescriptor
{
    IEnumerable<IndexDescriptor> Describe(params Type[] types);

    bool IsCompatibleWith(Type target);
}

/// <summary>Base class of index providers.</summary>
public abstract class IndexProvider<T> : IIndexProvider
{
    public string? CollectionName { get; set; }

    public abstract void Describe(DescribeContext<T> context);

    public Type ForType() => typeof(T);

    void IIndexProvider.Describe(IDescriptor context) => Describe((DescribeContext<T>)context);
}

/// <summary>Marks an index key property of a reduce index.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GroupKeyAttribute : Attribute;

/// <summary>Collects the indexes of documents of type <typeparamref name="T"/>.</summary>
public sealed class DescribeContext<T> : IDescriptor
{
    private readonly List<IndexDescriptor> _descriptors = [];

    public IMapFor<T, TIndex> For<TIndex>() where TIndex : class, IIndex
        => Add<TIndex>();

    public IMapFor<T, TIndex> For<TIndex, TKey>() where TIndex : class, IIndex
        => Add<TIndex>();

    public IEnumerable<IndexDescriptor> Describe(params Type[] types) => _descriptors;

    public bool IsCompatibleWith(Type target) => typeof(T).IsAssignableFrom(target);

    private MapFor<T, TIndex> Add<TIndex>() where TIndex : class, IIndex
    {
        var descriptor = new IndexDescriptor(typeof(TIndex));
        _descriptors.Add(descriptor);
        return new MapFor<T, TIndex>(descriptor);
    }
}

/// <summary>One mapping of a document type to an index.</summary>
public sealed class IndexDescriptor
{
    internal IndexDescriptor(Type indexType)
    {
        IndexType = indexType;
    }

    public Type IndexType { get; }

    /// <summary>The rows of a document; null entries are no rows.</summary>
    public Func<object, CancellationToken, ValueTask<IEnumerable<IIndex?>>>? Map { get; internal set; }

    public Func<object, bool>? Filter { get; internal set; }

    /// <summary>A document may have several rows.</summary>
    public bool HasManyRows { get; internal set; }
}

/// <summary>Says how the rows of an index are made.</summary>
public interface IMapFor<out T, TIndex> where TIndex : class, IIndex
{
    /// <summary>Documents that do not fulfil the predicate have no rows.</summary>
    IMapFor<T, TIndex> When(Func<T, bool> predicate);

    IGroupFor<TIndex> Map(Func<T, TIndex?> map);

    IGroupFor<TIndex> Map(Func<T, IEnumerable<TIndex?>?> map);

    IGroupFor<TIndex> Map(Func<T, Task<TIndex?>> map);

    IGroupFor<TIndex> Map(Func<T, CancellationToken, Task<TIndex?>> map);

    IGroupFor<TIndex> Map(Func<T, Task<IEnumerable<TIndex?>?>> map);

    IGroupFor<TIndex> Map(Func<T, CancellationToken, Task<IEnumerable<TIndex?>?>> map);
}

/// <summary>Names the key of a reduce index.</summary>
public interface IGroupFor<TIndex> where TIndex : IIndex
{
    IReduceFor<TIndex, TKey> Group<TKey>(Expression<Func<TIndex, TKey>> group);
}

public interface IReduceFor<TIndex, TKey> where TIndex : IIndex
{
    IDeleteFor<TIndex> Reduce(Func<IGrouping<TKey, TIndex>, TIndex> reduce);
}

public interface IDeleteFor<TIndex> where TIndex : IIndex
{
    IDeleteFor<TIndex> Delete(Func<TIndex, IEnumerable<TIndex>, TIndex?>? delete = null);
}
