using System.Diagnostics.CodeAnalysis;

namespace OrchardCore.ContentManagement;

/// <summary>The elements read from an element by their names: nearly always very few, so a list is smaller and faster than a dictionary.</summary>
internal sealed class ElementMap
{
    private (string Name, ContentElement Element)[] _entries = new (string, ContentElement)[2];
    private int _count;

    public IEnumerable<ContentElement> Values => _entries.Take(_count).Select(x => x.Element);

    public ContentElement this[string name]
    {
        set
        {
            var index = IndexOf(name);
            if (index < 0)
            {
                if (_count == _entries.Length)
                {
                    Array.Resize(ref _entries, _count * 2);
                }

                index = _count++;
            }

            _entries[index] = (name, value);
        }
    }

    public bool TryGetValue(string name, [MaybeNullWhen(false)] out ContentElement element)
    {
        var index = IndexOf(name);
        element = index < 0 ? null : _entries[index].Element;
        return element is not null;
    }

    public void Remove(string name)
    {
        var index = IndexOf(name);
        if (index >= 0)
        {
            Array.Copy(_entries, index + 1, _entries, index, --_count - index);
            _entries[_count] = default;
        }
    }

    public void Clear()
    {
        Array.Clear(_entries);
        _count = 0;
    }

    private int IndexOf(string name)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_entries[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
