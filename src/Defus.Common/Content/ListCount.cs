using OrchardCore.ContentFields.Fields;

namespace Defus.Common.Content;

/// <summary>How many entries a list shows.</summary>
public static class ListCount
{
    public const int Max = 100;

    /// <summary>The number an editor entered, between 1 and <see cref="Max"/>, or the default.</summary>
    public static int Of(NumericField? field, int defaultCount) => (int)Math.Clamp(field?.Value ?? defaultCount, 1, Max);
}
