using OrchardCore.ContentManagement;

namespace OrchardCore.Flows.Services;

/// <summary>Moves items of lists and of trees kept as flat lists, where an item's children follow it with a higher level.</summary>
public static class ItemOrder
{
    /// <summary>Moves an item with everything below it one step.</summary>
    /// <param name="direction">up, down, in or out.</param>
    /// <param name="depth">The deepest level of the tree; null for a plain list.</param>
    /// <returns>False when there is nowhere to go.</returns>
    public static bool Move<T>(List<T> items, int index, string direction, int? depth, Func<T, int> getLevel, Action<T, int> setLevel)
    {
        int Level(int at) => depth is null ? 0 : getLevel(items[at]);

        int End(int at)
        {
            var end = at + 1;
            while (depth is not null && end < items.Count && Level(end) > Level(at))
            {
                end++;
            }

            return end;
        }

        int Above(Func<int, bool> fits)
        {
            for (var at = index - 1; at >= 0 && Level(at) >= Level(index); at--)
            {
                if (fits(Level(at)))
                {
                    return at;
                }
            }

            return -1;
        }

        var end = End(index);
        var previous = Above(level => level == Level(index));
        switch (direction)
        {
            case "up" when previous >= 0:
                Insert(items, index, end, previous);
                return true;
            case "down" when end < items.Count && Level(end) == Level(index):
                Insert(items, index, end, End(end));
                return true;
            case "in" when previous >= 0 && Enumerable.Range(index, end - index).Max(Level) < depth:
                Shift(1);
                return true;
            case "out" when depth is not null && Level(index) > 0:
                var parent = index - 1;
                while (Level(parent) >= Level(index))
                {
                    parent--;
                }

                var after = End(parent);
                Shift(-1);
                Insert(items, index, end, after);
                return true;
            default:
                return false;
        }

        void Shift(int by)
        {
            for (var at = index; at < end; at++)
            {
                setLevel(items[at], getLevel(items[at]) + by);
            }
        }
    }

    /// <summary>Adds an item as the last one below another; at the end of the top when that one is not there.</summary>
    public static void AddBelow(List<(ContentItem Item, int Level)> items, string? parentId, ContentItem added)
    {
        var parent = items.FindIndex(entry => entry.Item.ContentItemId == parentId);
        var level = parent < 0 ? 0 : items[parent].Level + 1;
        var end = parent < 0 ? -1 : items.FindIndex(parent + 1, entry => entry.Level < level);
        items.Insert(end < 0 ? items.Count : end, (added, level));
    }

    private static void Insert<T>(List<T> items, int start, int end, int target)
    {
        var block = items.GetRange(start, end - start);
        items.RemoveRange(start, block.Count);
        items.InsertRange(target > start ? target - block.Count : target, block);
    }
}
