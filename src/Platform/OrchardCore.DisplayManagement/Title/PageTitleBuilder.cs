using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Zones;

namespace OrchardCore.DisplayManagement.Title;

internal sealed class PageTitleBuilder : IPageTitleBuilder
{
    private static readonly HtmlString _defaultSeparator = new(" - ");

    private readonly List<(string Position, IHtmlContent Html)> _segments = [];
    private IHtmlContent? _fixed;

    public void SetFixedTitle(IHtmlContent title)
    {
        _fixed = title;
    }

    public void Clear()
    {
        _fixed = null;
        _segments.Clear();
    }

    public void AddSegment(IHtmlContent segment, string position = "0")
    {
        _segments.Add((position, segment));
    }

    public IHtmlContent GenerateTitle(IHtmlContent? separator)
    {
        if (_fixed is not null)
        {
            return _fixed;
        }

        var title = new HtmlContentBuilder();
        var first = true;
        foreach (var segment in _segments.OrderBy(segment => segment.Position, FlatPositionComparer.Instance))
        {
            if (!first)
            {
                title.AppendHtml(separator ?? _defaultSeparator);
            }

            title.AppendHtml(segment.Html);
            first = false;
        }

        return title;
    }
}
