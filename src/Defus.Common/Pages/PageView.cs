using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Title;
using OrchardCore.ResourceManagement;

namespace Defus.Common.Pages;

/// <summary>A view of a page that its address asks for, such as a filtered list or its second page: a page in its own right for readers and search engines.</summary>
public static class PageView
{
    /// <summary>Puts the words before the title and the query behind the canonical address.</summary>
    /// <param name="query">With its question mark; "?" alone stands for the page as it is.</param>
    /// <param name="words">What distinguishes the view; empty ones are left out.</param>
    public static void Name(IPageTitleBuilder title, IResourceManager resources, string query, params IEnumerable<string?> words)
    {
        if (query.Length < 2)
        {
            return;
        }

        var name = string.Join(", ", words.Where(word => !string.IsNullOrEmpty(word)));
        if (name.Length > 0)
        {
            title.AddSegment(new HtmlContentBuilder().Append(name), "before");
        }

        foreach (var link in resources.GetRegisteredLinks().Where(link => link.Rel == "canonical" && !string.IsNullOrEmpty(link.Href) && !link.Href.Contains('?', StringComparison.Ordinal)))
        {
            link.Href += query;
        }

        foreach (var address in resources.GetRegisteredMetas().Where(meta => meta.Property == "og:url" && meta.Content?.Contains('?', StringComparison.Ordinal) == false))
        {
            address.Content += query;
        }
    }
}
