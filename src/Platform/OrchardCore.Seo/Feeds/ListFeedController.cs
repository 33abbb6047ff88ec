using System.Globalization;
using System.Text.Encodings.Web;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Models;
using OrchardCore.Contents;
using OrchardCore.Lists.Models;
using OrchardCore.Lists.Services;
using OrchardCore.Seo;
using OrchardCore.Settings;

namespace OrchardCore.Feeds.Controllers;

/// <summary>The RSS feed of a list: /Contents/Lists/{id}/rss.</summary>
[Area("OrchardCore.Feeds")]
[Modules.Feature("OrchardCore.Feeds")]
public sealed class ListFeedController : Controller
{
    private const int MaxItems = 50;

    private readonly IContentManager _contentManager;
    private readonly IContainerService _container;
    private readonly ISiteService _siteService;
    private readonly IAuthorizationService _authorizationService;

    public ListFeedController(
        IContentManager contentManager,
        IContainerService container,
        ISiteService siteService,
        IAuthorizationService authorizationService)
    {
        _contentManager = contentManager;
        _container = container;
        _siteService = siteService;
        _authorizationService = authorizationService;
    }

    [HttpGet("/Contents/Lists/{contentItemId}/rss")]
    public async Task<IActionResult> Index(string contentItemId)
    {
        var list = await _contentManager.GetAsync(contentItemId);
        if (list is null || !list.Has(nameof(ListPart)))
        {
            return NotFound();
        }

        if (!await _authorizationService.AuthorizeAsync(User, CommonPermissions.ViewContent, list))
        {
            return Forbid();
        }

        var root = (await _siteService.GetSiteSettingsAsync()).GetOrigin(Request) + Request.PathBase;
        var channel = new XElement("channel",
            new XElement("title", list.DisplayText),
            new XElement("link", Link(list, root)),
            new XElement("description", list.DisplayText));
        foreach (var item in await _container.ListAsync(contentItemId, ordered: false, skip: 0, take: MaxItems))
        {
            channel.Add(await BuildItemAsync(item, root));
        }

        return Content(ToXml(new XElement("rss", new XAttribute("version", "2.0"), channel)), "application/rss+xml; charset=utf-8");
    }

    private async Task<XElement> BuildItemAsync(ContentItem item, string root)
    {
        var body = await _contentManager.PopulateAspectAsync<BodyAspect>(item);
        return new XElement("item",
            new XElement("title", item.DisplayText),
            new XElement("link", Link(item, root)),
            new XElement("guid", new XAttribute("isPermaLink", "false"), item.ContentItemId),
            body.Body is null ? null : new XElement("description", ToHtml(body.Body)),
            item.PublishedUtc is null ? null : new XElement("pubDate", item.PublishedUtc.Value.ToString("r", CultureInfo.InvariantCulture)));
    }

    private static string ToHtml(IHtmlContent content)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private static string Link(ContentItem item, string root)
        => item.TryGet<AutoroutePart>(out var route) && !string.IsNullOrEmpty(route.Path)
            ? $"{root}/{route.Path}"
            : $"{root}/Contents/ContentItems/{item.ContentItemId}";

    private static string ToXml(XElement root)
    {
        using var text = new Utf8StringWriter();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { CheckCharacters = false }))
        {
            root.WriteTo(writer);
        }

        return text.ToString();
    }

    private sealed class Utf8StringWriter : StringWriter
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;
    }
}
