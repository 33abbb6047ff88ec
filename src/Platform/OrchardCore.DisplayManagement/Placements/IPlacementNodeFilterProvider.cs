namespace OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;

/// <summary>A filter of placement rules, such as <c>contentType</c>. Stands in for IPlacementNodeFilterProvider.</summary>
public interface IPlacementNodeFilterProvider
{
    /// <summary>The property of the rule that this filter reads.</summary>
    string Key { get; }

    /// <param name="context">The shape to place.</param>
    /// <param name="expression">What the rule says, always a <c>string[]</c>: one text or the texts of a list.</param>
    bool IsMatch(ShapePlacementContext context, object expression);
}
