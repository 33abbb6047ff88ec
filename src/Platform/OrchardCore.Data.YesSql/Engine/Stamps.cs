using System.Collections.Concurrent;

namespace OrchardCore.Data.Engine;

/// <summary>One counter per table; a commit raises the counters of what it wrote.</summary>
internal sealed class Stamps
{
    /// <summary>Raised when the schema changed or SQL was written that nobody saw.</summary>
    public const string Everything = "*";

    private readonly ConcurrentDictionary<string, Counter> _counters = new(StringComparer.Ordinal);

    public Counter this[string table] => _counters.GetOrAdd(table, static _ => new Counter());

    public void Raise(IEnumerable<string> tables)
    {
        foreach (var table in tables)
        {
            this[table].Raise();
        }
    }

    internal sealed class Counter
    {
        private long _value;

        public long Value => Volatile.Read(ref _value);

        public void Raise() => Interlocked.Increment(ref _value);
    }
}

/// <summary>The state of some tables at one moment.</summary>
internal readonly struct Snapshot
{
    private readonly Stamps.Counter[] _counters;
    private readonly long[] _values;

    public Snapshot(Stamps stamps, IReadOnlyList<string> tables)
    {
        _counters = new Stamps.Counter[tables.Count + 1];
        _values = new long[tables.Count + 1];
        for (var i = 0; i <= tables.Count; i++)
        {
            _counters[i] = stamps[i == tables.Count ? Stamps.Everything : tables[i]];
            _values[i] = _counters[i].Value;
        }
    }

    public bool IsCurrent
    {
        get
        {
            for (var i = 0; i < _counters.Length; i++)
            {
                if (_counters[i].Value != _values[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
