using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace OrchardCore.Data.Engine;

/// <summary>A cache of two generations: when the young one is full it becomes the old one, and what nobody asked for meanwhile is gone. Reading the young one takes no lock.</summary>
internal sealed class BoundedCache<TKey, TValue> where TKey : notnull where TValue : class
{
    private readonly long _capacity;
    private readonly Func<TValue, long> _weight;
    private readonly Lock _gate = new();
    private volatile ConcurrentDictionary<TKey, TValue> _young = new();
    private ConcurrentDictionary<TKey, TValue> _old = new();
    private long _used;
    private long _removals;

    public BoundedCache(long capacity, Func<TValue, long> weight)
    {
        _capacity = capacity;
        _weight = weight;
    }

    /// <summary>Counts removals; a value read from the database before a removal must not be added after it.</summary>
    public long Removals => Interlocked.Read(ref _removals);

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_young.TryGetValue(key, out value))
        {
            return true;
        }

        lock (_gate)
        {
            if (!_old.TryRemove(key, out value))
            {
                return false;
            }

            Add(key, value);
            return true;
        }
    }

    /// <summary>Adds the value unless something was removed since <paramref name="removals"/> was read.</summary>
    public void Set(TKey key, TValue value, long removals)
    {
        lock (_gate)
        {
            if (removals == _removals)
            {
                Add(key, value);
            }
        }
    }

    public void Remove(IEnumerable<TKey> keys)
    {
        lock (_gate)
        {
            _removals++;
            foreach (var key in keys)
            {
                _young.TryRemove(key, out _);
                _old.TryRemove(key, out _);
            }
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _removals++;
            _young = new();
            _old = new();
            _used = 0;
        }
    }

    private void Add(TKey key, TValue value)
    {
        _young[key] = value;
        _used += _weight(value);
        if (_used > _capacity)
        {
            _old = _young;
            _young = new();
            _used = 0;
        }
    }
}
