using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Rendering;
using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.DisplayManagement.Zones;

namespace OrchardCore.DisplayManagement;

/// <summary>Reading and filling shapes.</summary>
public static class IShapeExtensions
{
    /// <summary>Whether the shape is missing or a zone that nobody filled.</summary>
    public static bool IsNullOrEmpty(this IShape? shape)
    {
        return shape is null or ZoneOnDemand;
    }

    /// <summary>Whether the shape has child items.</summary>
    public static bool HasItems(this IShape? shape)
    {
        return shape is not null && shape.Items.Count > 0;
    }

    /// <summary>Whether any zone of the shape, but those named, has items.</summary>
    public static bool HasItemsInAnyZone(this IShape shape, params string[] excludedZones)
    {
        foreach (var (name, value) in shape.Properties)
        {
            if (value is IShape zone && !excludedZones.Contains(name, StringComparer.OrdinalIgnoreCase) && zone.HasItems())
            {
                return true;
            }
        }

        return false;
    }

    public static bool TryGetProperty<T>(this IShape shape, string key, out T value)
    {
        if (shape.Properties.TryGetValue(key, out var found) && found is T typed)
        {
            value = typed;
            return true;
        }

        value = default!;
        return false;
    }

    public static object? GetProperty(this IShape shape, string key)
    {
        return shape.Properties.TryGetValue(key, out var value) ? value : null;
    }

    public static T? GetProperty<T>(this IShape shape, string key)
    {
        return shape.TryGetProperty<T>(key, out var value) ? value : default;
    }

    public static T GetProperty<T>(this IShape shape, string key, T value)
    {
        return shape.TryGetProperty<T>(key, out var found) ? found : value;
    }

    public static ValueTask<IShape> AddAsync(this IShape shape, object? item)
    {
        return shape.AddAsync(item, string.Empty);
    }

    public static async ValueTask<IShape> AddRangeAsync(this IShape shape, IEnumerable<object> items, string? position = null)
    {
        foreach (var item in items)
        {
            await shape.AddAsync(item, position);
        }

        return shape;
    }

    /// <summary>A tag with the shape's id, classes and attributes.</summary>
    public static TagBuilder GetTagBuilder(this IShape shape, string defaultTagName = "span")
    {
        var tag = new TagBuilder(string.IsNullOrEmpty(shape.TagName) ? defaultTagName : shape.TagName);
        foreach (var (name, value) in shape.Attributes)
        {
            tag.Attributes[name] = value;
        }

        foreach (var name in shape.Classes)
        {
            tag.AddCssClass(name);
        }

        if (!string.IsNullOrEmpty(shape.Id))
        {
            tag.Attributes["id"] = shape.Id;
        }

        return tag;
    }

    /// <summary>The shape's metadata, properties and items as JSON, for looking at in a template.</summary>
    public static JsonObject ShapeToJson(this IShape shape)
    {
        return ShapeSerializer.Serialize(shape);
    }
}
