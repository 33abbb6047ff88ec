using Microsoft.AspNetCore.Html;

namespace OrchardCore.DisplayManagement.Title;

/// <summary>Collects the pieces of the page's title. Stands in for IPageTitleBuilder.</summary>
public interface IPageTitleBuilder
{
    /// <summary>Takes the place of all segments.</summary>
    void SetFixedTitle(IHtmlContent title);

    void Clear();

    void AddSegment(IHtmlContent segment, string position = "0");

    IHtmlContent GenerateTitle(IHtmlContent? separator);
}

/// <summary>Titles with the usual separator. Stands in for PageTitleBuilderExtensions.</summary>
public static class PageTitleBuilderExtensions
{
    public static IHtmlContent GenerateTitle(this IPageTitleBuilder builder)
    {
        return builder.GenerateTitle(null);
    }
}
