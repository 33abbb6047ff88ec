namespace OrchardCore.Liquid;

/// <summary>
/// A parsed template that cannot be rendered: a limit was reached or a filter could not work with its input.
/// </summary>
public sealed class LiquidRenderException : Exception
{
    public LiquidRenderException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    public LiquidRenderException(string template, LiquidRenderException innerException)
        : base($"{template}: {innerException.Message}", innerException)
    {
        Template = template;
    }

    /// <summary>The innermost template with a name of its own.</summary>
    public string? Template { get; }
}
