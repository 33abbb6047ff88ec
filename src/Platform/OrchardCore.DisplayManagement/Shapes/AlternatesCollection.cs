using System.Collections;

namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>
/// Ordered names without repetition; a name added again moves to the end. A first array added is shared, not copied,
/// because the same arrays are added to every shape of a kind. Stands in for AlternatesCollection.
/// </summary>
public sealed class AlternatesCollection : IEnumerable<string>
{
    private string[] _names = [];
    private bool _shared = true;

    public AlternatesCollection(params string[] alternates)
    {
        AddRange(alternates);
    }

    public int Count { get; private set; }

    public string this[int index] => index < Count ? _names[index] : throw new ArgumentOutOfRangeException(nameof(index));

    public string? Last => Count == 0 ? null : _names[Count - 1];

    public void Add(string alternate)
    {
        ArgumentNullException.ThrowIfNull(alternate);
        Remove(alternate);
        MakeRoom(1);
        _names[Count++] = alternate;
    }

    public void AddRange(AlternatesCollection alternates)
    {
        foreach (var alternate in alternates)
        {
            Add(alternate);
        }
    }

    public void AddRange(IEnumerable<string>? alternates)
    {
        if (alternates is string[] array)
        {
            AddRange(array);
            return;
        }

        foreach (var alternate in alternates ?? [])
        {
            Add(alternate);
        }
    }

    public void AddRange(string[] alternates)
    {
        if (Count == 0 && IsDistinct(alternates))
        {
            _names = alternates;
            Count = alternates.Length;
            _shared = true;
            return;
        }

        foreach (var alternate in alternates)
        {
            Add(alternate);
        }
    }

    public void Remove(string alternate)
    {
        var index = IndexOf(alternate);
        if (index < 0)
        {
            return;
        }

        MakeRoom(0);
        Count--;
        Array.Copy(_names, index + 1, _names, index, Count - index);
    }

    public void Clear()
    {
        _names = [];
        _shared = true;
        Count = 0;
    }

    public bool Contains(string alternate)
    {
        return IndexOf(alternate) >= 0;
    }

    public IEnumerator<string> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return _names[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator()
    {
        return GetEnumerator();
    }

    private static bool IsDistinct(string[] names)
    {
        for (var i = 1; i < names.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (names[i].Length == names[j].Length && names[i].Equals(names[j], StringComparison.OrdinalIgnoreCase))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private int IndexOf(string alternate)
    {
        for (var i = 0; i < Count; i++)
        {
            if (_names[i].Length == alternate.Length && _names[i].Equals(alternate, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private void MakeRoom(int more)
    {
        if (_shared || Count + more > _names.Length)
        {
            var names = new string[Math.Max(4, (Count + more) * 2)];
            Array.Copy(_names, names, Count);
            _names = names;
            _shared = false;
        }
    }
}
