using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.DisplayManagement.Zones;

namespace OrchardCore.DisplayManagement.CodeShapes;

/// <summary>
/// Arranges items by what their placement says: tabs hold cards, cards hold columns. Every group becomes a shape
/// (TabContainer with Tab, CardContainer with Card, ColumnContainer with Column), so that themes can draw it their way.
/// </summary>
internal static class GroupedItems
{
    private const string DefaultGroup = "Content";

    public static Task<IHtmlContent> RenderTabsAsync(DisplayContext context)
    {
        return RenderAsync(context, context.Value.Items, Level.Tab);
    }

    private static async Task<IHtmlContent> RenderAsync(DisplayContext context, IReadOnlyList<IPositioned> items, Level level)
    {
        for (; level <= Level.Column; level++)
        {
            if (HasGroups(items, level))
            {
                return await RenderGroupsAsync(context, items, level);
            }
        }

        return await ShapeRendering.RenderAllAsync(context.DisplayHelper, items);
    }

    private static bool HasGroups(IReadOnlyList<IPositioned> items, Level level)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is IShape { Metadata.HasGroupings: true } shape && GroupingOf(shape, level).HasValue)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<IHtmlContent> RenderGroupsAsync(DisplayContext context, IReadOnlyList<IPositioned> items, Level level)
    {
        var groups = items
            .GroupBy(item => GroupingOf((IShape)item, level) is { HasValue: true } grouping ? grouping.Name! : DefaultGroup, StringComparer.OrdinalIgnoreCase)
            .Select(group => (Name: group.Key, Grouping: BestGrouping(group, level), Items: (IReadOnlyList<IPositioned>)[.. group]))
            .OrderBy(group => group.Grouping.Position ?? string.Empty, FlatPositionComparer.Instance)
            .ToArray();

        // One tab or column alone needs no frame around it; a card is a frame of its own.
        if (groups.Length == 1 && level != Level.Card)
        {
            return await RenderAsync(context, groups[0].Items, level + 1);
        }

        var identifier = context.Value.GetProperty("Identifier", context.Value.Id ?? context.Value.Metadata.Name ?? "zone");
        var factory = context.ServiceProvider.GetRequiredService<IShapeFactory>();
        var container = await factory.CreateAsync($"{level}Container");
        container.Properties["Identifier"] = identifier;
        foreach (var group in groups)
        {
            var shape = (Shape)await factory.CreateAsync(level.ToString());
            shape.Properties["Identifier"] = identifier;
            shape.Properties["Title"] = group.Name;
            shape.Properties["Width"] = group.Grouping.Width!;
            shape.Properties["IsDefault"] = group.Name == DefaultGroup;
            await shape.AddAsync(await RenderAsync(context, group.Items, level + 1));
            await container.AddAsync(shape, null);
        }

        return await context.DisplayHelper.ShapeExecuteAsync(container);
    }

    private static GroupingMetadata BestGrouping(IEnumerable<IPositioned> items, Level level)
    {
        var groupings = items.Select(item => GroupingOf((IShape)item, level)).ToArray();
        return groupings.FirstOrDefault(grouping => !string.IsNullOrEmpty(grouping.Position) || !string.IsNullOrEmpty(grouping.Width), groupings[0]);
    }

    private static GroupingMetadata GroupingOf(IShape shape, Level level)
    {
        return level switch
        {
            Level.Tab => shape.Metadata.TabGrouping,
            Level.Card => shape.Metadata.CardGrouping,
            _ => shape.Metadata.ColumnGrouping,
        };
    }

    private enum Level
    {
        Tab,
        Card,
        Column,
    }
}
