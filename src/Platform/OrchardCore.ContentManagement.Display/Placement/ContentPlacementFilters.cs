using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;

namespace OrchardCore.ContentManagement.Display.Placement;

/// <summary>Placement for items of a type or stereotype; a trailing <c>*</c> stands for anything.</summary>
internal sealed class ContentTypePlacementNodeFilterProvider : IPlacementNodeFilterProvider
{
    public string Key => "contentType";

    public bool IsMatch(ShapePlacementContext context, object expression)
    {
        if (context.ZoneShape is not { } shape || !shape.TryGetProperty<ContentItem>("ContentItem", out var item))
        {
            return false;
        }

        var stereotype = shape.TryGetProperty<string>("Stereotype", out var value) ? value : null;
        foreach (var type in (string[])expression)
        {
            if (Matches(item.ContentType, type) || Matches(stereotype, type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(string? name, string pattern)
        => name is not null && (pattern.EndsWith('*') ? name.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.OrdinalIgnoreCase) : name == pattern);
}

/// <summary>Placement for items with a part.</summary>
internal sealed class ContentPartPlacementNodeFilterProvider : IPlacementNodeFilterProvider
{
    public string Key => "contentPart";

    public bool IsMatch(ShapePlacementContext context, object expression)
        => context.ZoneShape is { } shape
            && shape.TryGetProperty<ContentItem>("ContentItem", out var item)
            && ((string[])expression).Any(item.Has);
}
