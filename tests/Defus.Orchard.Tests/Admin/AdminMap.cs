using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Defus.Orchard.Tests.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Defus.Orchard.Tests.Admin;

/// <summary>The administration as its routes and its links tell it, so that new screens are in it by themselves.</summary>
internal static class AdminMap
{
    /// <summary>Every route below the admin prefix.</summary>
    public static async Task<RouteEndpoint[]> RoutesAsync(Site site)
    {
        // The first request there brings the routes.
        using var first = await site.Visitor.GetAsync("/Admin", TestContext.Current.CancellationToken);
        RouteEndpoint[] routes = [];
        await site.InScopeAsync(services =>
        {
            routes = [.. services.GetServices<EndpointDataSource>()
                .SelectMany(source => source.Endpoints)
                .OfType<RouteEndpoint>()
                .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("Admin", StringComparison.OrdinalIgnoreCase) == true)];
            return Task.CompletedTask;
        });

        Assert.NotEmpty(routes);
        return routes;
    }

    /// <summary>The screens that links lead to from <c>/Admin</c>, one of each kind: ids in the address do not make another screen.</summary>
    public static async Task<List<(string Path, IHtmlDocument Page)>> ScreensAsync(HttpClient editor)
    {
        var screens = new List<(string, IHtmlDocument)>();
        var seen = new HashSet<string>();
        var queue = new Queue<string>(["/Admin"]);
        while (queue.TryDequeue(out var path))
        {
            if (!seen.Add(Kind(path)))
            {
                continue;
            }

            using var response = await editor.GetAsync(path, TestContext.Current.CancellationToken);
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            screens.Add((path, page));
            foreach (var link in page.Links.Select(link => link.GetAttribute("href")!).Where(link => link.StartsWith("/Admin", StringComparison.Ordinal)))
            {
                queue.Enqueue(link);
            }
        }

        return screens;
    }

    /// <summary>The ways to send the forms of a screen: every button is one, perhaps to an address of its own.</summary>
    public static IEnumerable<Submission> SubmissionsOf(string path, IHtmlDocument page)
        => page.Forms.Where(form => form.Method == "post").SelectMany(form => form.Elements.OfType<IHtmlButtonElement>()
            .Where(button => button.Type == "submit")
            .DefaultIfEmpty()
            .Select(button => new Submission(
                new Uri(new Uri("http://site" + path), button?.GetAttribute("formaction") ?? form.GetAttribute("action") ?? string.Empty).PathAndQuery, form, button)));

    /// <summary>An address without what differs from item to item.</summary>
    public static string Kind(string path)
        => string.Join('/', path.Split('?')[0].Split('/').Select(segment => segment.Length >= 20 ? "{id}" : segment));

    /// <param name="Action">Path and query that the form is sent to.</param>
    public sealed record Submission(string Action, IHtmlFormElement Form, IHtmlButtonElement? Button);
}
