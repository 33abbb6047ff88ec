namespace OrchardCore.Scripting;

/// <summary>A script that cannot be evaluated; the message says why in words for the author of the script.</summary>
public sealed class ScriptException : Exception
{
    public ScriptException(string message)
        : base(message)
    {
    }

    public ScriptException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
