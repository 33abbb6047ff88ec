namespace OrchardCore.Menu.Services;

/// <summary>Addresses that menu items may lead to.</summary>
public static class MenuAddress
{
    public const int MaxLength = 2000;

    /// <summary>An address of this site (~/ or /), a place of the page (#), or one of https, http, mailto and tel.</summary>
    public static bool IsValid(string? url)
        => url?.Trim() is { Length: > 0 and <= MaxLength } text
            && ((text[0] is '#' or '/' && !text.StartsWith("//", StringComparison.Ordinal))
                || text.StartsWith("~/", StringComparison.Ordinal)
                || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto" or "tel"));
}
