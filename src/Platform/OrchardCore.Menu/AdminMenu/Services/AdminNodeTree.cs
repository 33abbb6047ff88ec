using OrchardCore.AdminMenu.Models;

namespace OrchardCore.AdminMenu.Services;

/// <summary>The nodes of an admin menu as a flat list with levels, and back.</summary>
public static class AdminNodeTree
{
    /// <summary>How deep nodes may lie, the top being 0.</summary>
    public const int Depth = 4;

    /// <summary>All nodes, each before those below it.</summary>
    public static IEnumerable<(AdminNode Node, int Level)> Flatten(IEnumerable<AdminNode> nodes, int level = 0)
        => nodes.SelectMany(node => Flatten(node.Items, level + 1).Prepend((node, level)));

    public static AdminNode? Find(Models.AdminMenu menu, string? nodeId)
        => string.IsNullOrEmpty(nodeId) ? null : Flatten(menu.MenuItems).Select(entry => entry.Node).FirstOrDefault(node => node.UniqueId == nodeId);

    /// <summary>The list a node stands in.</summary>
    public static List<AdminNode> SiblingsOf(Models.AdminMenu menu, AdminNode node)
        => Flatten(menu.MenuItems).Select(entry => entry.Node.Items).FirstOrDefault(items => items.Contains(node)) ?? menu.MenuItems;

    /// <summary>Puts the nodes below each other by their levels; none lies deeper than one below the node before it.</summary>
    public static void Store(Models.AdminMenu menu, IReadOnlyList<(AdminNode Node, int Level)> entries)
    {
        menu.MenuItems.Clear();
        var path = new List<List<AdminNode>> { menu.MenuItems };
        foreach (var (node, _) in entries)
        {
            node.Items.Clear();
        }

        foreach (var (node, wanted) in entries)
        {
            var level = Math.Clamp(wanted, 0, path.Count - 1);
            path.RemoveRange(level + 1, path.Count - level - 1);
            path[level].Add(node);
            path.Add(node.Items);
        }
    }
}
