using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace OrchardCore.Infrastructure.Html;

/// <summary>A page opened in a new window must not get hold of the one it was opened from.</summary>
internal static class SafeLinks
{
    public static void Protect(object? sender, PostProcessNodeEventArgs args)
    {
        if (args.Node is IHtmlAnchorElement link && !string.IsNullOrEmpty(link.GetAttribute("target")))
        {
            var rel = (link.GetAttribute("rel") ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            link.SetAttribute("rel", string.Join(' ', rel.Union(["noopener", "noreferrer"])));
        }
    }
}
