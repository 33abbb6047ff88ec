using OrchardCore.ContentManagement;
using OrchardCore.Menu.Models;

namespace OrchardCore.Menu.Services;

/// <summary>The items of a menu as a flat list with levels, and back.</summary>
public static class MenuTree
{
    /// <summary>How deep items may lie, the top being 0.</summary>
    public const int Depth = 5;

    /// <summary>All items, each before those below it.</summary>
    public static IEnumerable<(ContentItem Item, int Level)> Flatten(IEnumerable<ContentItem> items, int level = 0)
        => items.SelectMany(item => item.TryGet<MenuItemsListPart>(out var list)
            ? Flatten(list.MenuItems, level + 1).Prepend((item, level))
            : [(item, level)]);

    /// <summary>The items of a menu item or a menu.</summary>
    public static IReadOnlyList<ContentItem> ItemsOf(ContentItem owner) => owner.TryGet<MenuItemsListPart>(out var list) ? list.MenuItems : [];

    /// <summary>The item of an id; null if the menu has none.</summary>
    public static ContentItem? Find(ContentItem menu, string? menuItemId)
        => Flatten(ItemsOf(menu)).Select(entry => entry.Item).FirstOrDefault(item => item.ContentItemId == menuItemId);

    /// <summary>Puts the items below each other by their levels; none lies deeper than one below the item before it.</summary>
    public static List<ContentItem> Build(IEnumerable<(ContentItem Item, int Level)> entries)
    {
        var top = new Node(null!);
        var path = new List<Node> { top };
        foreach (var (item, wanted) in entries)
        {
            var level = Math.Clamp(wanted, 0, path.Count - 1);
            path.RemoveRange(level + 1, path.Count - level - 1);
            var node = new Node(item);
            path[level].Children.Add(node);
            path.Add(node);
        }

        return top.StoreChildren();
    }

    /// <summary>An item and those below it; parts are written once the tree is complete.</summary>
    private sealed class Node
    {
        private readonly ContentItem _item;

        public Node(ContentItem item)
        {
            _item = item;
        }

        public List<Node> Children { get; } = [];

        public List<ContentItem> StoreChildren()
        {
            return Children.ConvertAll(child =>
            {
                var items = child.StoreChildren();
                if (items.Count > 0)
                {
                    child._item.Alter<MenuItemsListPart>(list => list.MenuItems = items);
                }
                else
                {
                    child._item.Remove<MenuItemsListPart>();
                }

                return child._item;
            });
        }
    }
}
