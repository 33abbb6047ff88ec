namespace OrchardCore.Liquid;

/// <summary>
/// What one template may ask for; keeps a mistaken template from taking the site down.
/// </summary>
public static class LiquidLimits
{
    /// <summary>Characters of a template.</summary>
    public const int TemplateLength = 512 * 1024;

    /// <summary>Blocks and brackets within each other, filters of one expression, operands of one condition.</summary>
    public const int Nesting = 64;

    /// <summary>Statements executed by one rendering.</summary>
    public const int Steps = 200_000;

    /// <summary>Characters written by one rendering, or held by one variable.</summary>
    public const int OutputLength = 4 * 1024 * 1024;

    /// <summary>Elements of a list held by one variable.</summary>
    public const int Elements = 100_000;

    /// <summary>Elements of one range such as <c>(1..10)</c>.</summary>
    public const int RangeLength = 10_000;
}
