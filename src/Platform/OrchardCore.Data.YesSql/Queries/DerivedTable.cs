using System.Collections.Immutable;

namespace OrchardCore.Data;

/// <summary>
/// A part of a derived value: a dictionary that is made of many entries at once, quickly, and later changed by few. Each change gives a table
/// of its own, which shares what is unchanged with the former one.
/// </summary>
public sealed class DerivedTable<TKey, TValue> where TKey : notnull where TValue : class
{
    // So many changes lie above the entries before both are put together.
    private const int FewChanges = 1000;

    private readonly Dictionary<TKey, TValue> _entries;
    private readonly ImmutableDictionary<TKey, TValue?> _changes;

    public DerivedTable(IEqualityComparer<TKey> comparer)
        : this(new(comparer), ImmutableDictionary.Create<TKey, TValue?>(comparer))
    {
    }

    private DerivedTable(Dictionary<TKey, TValue> entries, ImmutableDictionary<TKey, TValue?> changes)
    {
        _entries = entries;
        _changes = changes;
    }

    public IEnumerable<TValue> Values
        => _changes.IsEmpty ? _entries.Values : _entries.Where(entry => !_changes.ContainsKey(entry.Key)).Select(entry => entry.Value).Concat(_changes.Values.OfType<TValue>());

    public TValue? GetValueOrDefault(TKey key)
        => !_changes.IsEmpty && _changes.TryGetValue(key, out var changed) ? changed : _entries.GetValueOrDefault(key);

    public Builder ToBuilder() => new(this);

    public sealed class Builder
    {
        private readonly DerivedTable<TKey, TValue> _table;
        private readonly Dictionary<TKey, TValue>? _made;
        private readonly ImmutableDictionary<TKey, TValue?>.Builder _changes;

        internal Builder(DerivedTable<TKey, TValue> table)
        {
            _table = table;
            _changes = table._changes.ToBuilder();
            if (table._entries.Count == 0 && table._changes.IsEmpty)
            {
                _made = new(table._entries.Comparer);
            }
        }

        public TValue? this[TKey key]
        {
            get => _made is not null ? _made.GetValueOrDefault(key)
                : _changes.TryGetValue(key, out var changed) ? changed
                : _table._entries.GetValueOrDefault(key);
            set
            {
                if (_made is null)
                {
                    _changes[key] = value;
                }
                else if (value is null)
                {
                    _made.Remove(key);
                }
                else
                {
                    _made[key] = value;
                }
            }
        }

        /// <summary>False when the key has a value.</summary>
        public bool TryAdd(TKey key, TValue value)
        {
            if (this[key] is not null)
            {
                return false;
            }

            this[key] = value;
            return true;
        }

        public DerivedTable<TKey, TValue> ToTable()
        {
            if (_made is not null || _changes.Count <= FewChanges)
            {
                return new(_made ?? _table._entries, _changes.ToImmutable());
            }

            var all = new Dictionary<TKey, TValue>(_table._entries, _table._entries.Comparer);
            foreach (var (key, value) in _changes)
            {
                if (value is null)
                {
                    all.Remove(key);
                }
                else
                {
                    all[key] = value;
                }
            }

            return new(all, ImmutableDictionary.Create<TKey, TValue?>(all.Comparer));
        }
    }
}
