using OrchardCore.ContentFields.Fields;

namespace Defus.Common.Content;

/// <summary>A link that an editor entered: only web addresses and paths of this site, never a script.</summary>
public sealed record Link(string Url, string Text)
{
    /// <summary>The link, or null when the field is empty or holds something else than http, https or a path of the site.</summary>
    public static Link? Of(LinkField? field)
    {
        var url = field?.Url?.Trim();
        if (string.IsNullOrEmpty(url) || !IsSafe(url))
        {
            return null;
        }

        return new Link(url, string.IsNullOrWhiteSpace(field!.Text) ? Readable(url) : field.Text.Trim());
    }

    /// <summary>Whether the link leaves the site.</summary>
    public bool IsExternal => Uri.TryCreate(Url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static bool IsSafe(string url)
        => url.StartsWith("~/", StringComparison.Ordinal)
            || (url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal) && !url.StartsWith("/\\", StringComparison.Ordinal))
            || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");

    private static string Readable(string url)
        => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? (uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host) + uri.AbsolutePath.TrimEnd('/')
            : url;
}
