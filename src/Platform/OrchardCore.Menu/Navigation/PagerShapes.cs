using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Primitives;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Shapes;

namespace OrchardCore.Navigation;

/// <summary>Links to the pages of a list: <c>Pager</c> by number, <c>PagerSlim</c> to the page before and after.</summary>
internal sealed class PagerShapes : ShapeTableProvider
{
    private const int Neighbours = 2;

    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        builder.Describe("Pager").BoundAs(nameof(PagerShapes), context => Task.FromResult<IHtmlContent>(Numbered(context)));
        builder.Describe("Pager_Links").BoundAs(nameof(PagerShapes), context => Task.FromResult<IHtmlContent>(Numbered(context)));
        builder.Describe("PagerSlim").BoundAs(nameof(PagerShapes), context => Task.FromResult<IHtmlContent>(Slim(context)));
        return ValueTask.CompletedTask;
    }

    private static IHtmlContent Numbered(DisplayContext context)
    {
        var pager = context.Value;
        var page = pager.GetProperty<int>("Page");
        var size = Math.Max(1, pager.GetProperty<int>("PageSize"));
        var last = (int)Math.Ceiling(pager.GetProperty<int>("TotalItemCount") / (double)size);
        if (last <= 1)
        {
            return HtmlString.Empty;
        }

        var request = Request(context);
        var S = Localizer(context);
        string Url(int number) => Address(request, "pagenum", number.ToString(System.Globalization.CultureInfo.InvariantCulture));

        var list = List(pager);
        if (page > 1)
        {
            Add(list, S["Previous page"], Url(page - 1), "prev");
        }

        var shown = 0;
        for (var number = 1; number <= last; number++)
        {
            if (number != 1 && number != last && Math.Abs(number - page) > Neighbours)
            {
                continue;
            }

            if (number > shown + 1)
            {
                Add(list, "…", url: null, rel: null);
            }

            shown = number;
            Add(list, number.ToString(System.Globalization.CultureInfo.CurrentCulture), number == page ? null : Url(number), rel: null, isCurrent: number == page);
        }

        if (page < last)
        {
            Add(list, S["Next page"], Url(page + 1), "next");
        }

        return list;
    }

    private static IHtmlContent Slim(DisplayContext context)
    {
        var pager = context.Value;
        var request = Request(context);
        var S = Localizer(context);
        var list = List(pager);
        if (pager.GetProperty<string>("Before") is { Length: > 0 } before)
        {
            Add(list, S["Previous page"], Address(request, "before", before), "prev");
        }

        if (pager.GetProperty<string>("After") is { Length: > 0 } after)
        {
            Add(list, S["Next page"], Address(request, "after", after), "next");
        }

        return list.HasInnerHtml ? list : HtmlString.Empty;
    }

    private static TagBuilder List(IShape pager)
    {
        var list = pager.GetTagBuilder("ul");
        list.AddCssClass("pager");
        list.AddCssClass("pagination");
        return list;
    }

    private static void Add(TagBuilder list, string text, string? url, string? rel, bool isCurrent = false)
    {
        var link = new TagBuilder(url is null ? "span" : "a");
        link.AddCssClass("page-link");
        link.InnerHtml.Append(text);
        if (url is not null)
        {
            link.Attributes["href"] = url;
        }

        if (rel is not null)
        {
            link.Attributes["rel"] = rel;
        }

        var item = new TagBuilder("li");
        item.AddCssClass("page-item");
        if (isCurrent)
        {
            item.AddCssClass("active");
            link.Attributes["aria-current"] = "page";
        }

        item.InnerHtml.AppendHtml(link);
        list.InnerHtml.AppendHtml(item);
    }

    /// <summary>The address asked for, with this place in the list instead of the present one.</summary>
    private static string Address(HttpRequest request, string name, string value)
    {
        var query = request.Query.Where(pair => pair.Key is not ("pagenum" or "before" or "after"))
            .Append(new KeyValuePair<string, StringValues>(name, value));
        return QueryHelpers.AddQueryString(request.PathBase + request.Path, query);
    }

    private static HttpRequest Request(DisplayContext context)
    {
        return context.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request;
    }

    private static IStringLocalizer Localizer(DisplayContext context)
    {
        return context.ServiceProvider.GetRequiredService<IStringLocalizer<PagerShapes>>();
    }
}
