using OrchardCore.DisplayManagement.Zones;

namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>A shape's children, kept in the order of their positions; equal positions keep the order of adding.</summary>
internal sealed class ItemList
{
    private readonly List<IPositioned> _items = [];
    private bool _sorted = true;

    public int Count => _items.Count;

    public IReadOnlyList<IPositioned> Sorted
    {
        get
        {
            if (!_sorted)
            {
                Sort();
            }

            return _items;
        }
    }

    public void Add(object item, string? position)
    {
        var positioned = PositionWrapper.TryWrap(item, position);
        if (_items.Count > 0 && FlatPositionComparer.Instance.Compare(_items[^1].Position, positioned.Position) > 0)
        {
            _sorted = false;
        }

        _items.Add(positioned);
    }

    public void RemoveNamed(string name)
    {
        _items.RemoveAll(item => item is IShape shape && shape.Metadata.Name == name);
    }


    private void Sort()
    {
        for (var i = 1; i < _items.Count; i++)
        {
            var item = _items[i];
            var at = i;
            while (at > 0 && FlatPositionComparer.Instance.Compare(_items[at - 1].Position, item.Position) > 0)
            {
                _items[at] = _items[at - 1];
                at--;
            }

            _items[at] = item;
        }

        _sorted = true;
    }
}
