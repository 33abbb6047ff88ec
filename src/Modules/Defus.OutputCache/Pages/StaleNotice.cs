using System.Text;

namespace Defus.OutputCache.Pages;

/// <summary>Tells the readers of a kept page that it may be outdated, in its language, with the looks of the theme's messages.</summary>
internal static class StaleNotice
{
    private static readonly byte[] _german = Notice("Die Website ist gerade gestört. Sie sehen diese Seite so, wie sie zuletzt war; Neues kann fehlen.");
    private static readonly byte[] _english = Notice("The website has a fault at the moment. You see this page as it last was; news may be missing.");

    /// <summary>The page with the notice at the beginning of its content; null when it has no such place.</summary>
    /// <param name="html">In UTF-8.</param>
    public static byte[]? AddTo(ReadOnlySpan<byte> html)
    {
        var main = html.IndexOf("<main"u8);
        var length = main < 0 ? -1 : html[main..].IndexOf((byte)'>');
        if (length < 0)
        {
            return null;
        }

        var begin = main + length + 1;
        return [.. html[..begin], .. html[..main].IndexOf("<html lang=\"de"u8) >= 0 ? _german : _english, .. html[begin..]];
    }

    private static byte[] Notice(string text) => Encoding.UTF8.GetBytes($"<div class=\"message message-information\" role=\"status\">{text}</div>");
}
