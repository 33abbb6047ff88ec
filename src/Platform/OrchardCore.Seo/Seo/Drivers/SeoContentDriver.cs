using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Html;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Title;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.ResourceManagement;
using OrchardCore.Seo.Models;

namespace OrchardCore.Seo.Drivers;

/// <summary>Writes title, meta elements, the canonical link and the JSON-LD of the item that a page shows: the first one of the request.</summary>
public sealed class SeoContentDriver : ContentDisplayDriver
{
    private readonly IContentManager _contentManager;
    private readonly IPageTitleBuilder _pageTitle;
    private readonly IResourceManager _resources;
    private bool _done;

    public SeoContentDriver(IContentManager contentManager, IPageTitleBuilder pageTitle, IResourceManager resources)
    {
        _contentManager = contentManager;
        _pageTitle = pageTitle;
        _resources = resources;
    }

    public override async Task<IDisplayResult?> DisplayAsync(ContentItem model, BuildDisplayContext context)
    {
        if (_done)
        {
            return null;
        }

        _done = true;
        if (context.DisplayType is not ("" or OrchardCoreConstants.DisplayType.Detail)
            || (context.Shape.TryGetProperty<string>("Stereotype", out var stereotype) && !string.IsNullOrEmpty(stereotype)))
        {
            return null;
        }

        var aspect = await _contentManager.PopulateAspectAsync<SeoAspect>(model);
        if (aspect.Render)
        {
            Write(aspect);
        }

        return null;
    }

    private void Write(SeoAspect aspect)
    {
        if (!string.IsNullOrEmpty(aspect.PageTitle))
        {
            _pageTitle.SetFixedTitle(new HtmlString(WebUtility.HtmlEncode(aspect.PageTitle)));
        }

        Name("description", aspect.MetaDescription);
        Name("keywords", aspect.MetaKeywords);
        Name("robots", aspect.MetaRobots);
        if (!string.IsNullOrEmpty(aspect.Canonical))
        {
            _resources.RegisterLink(new LinkEntry { Rel = "canonical", Href = aspect.Canonical });
        }

        foreach (var tag in aspect.CustomMetaTags)
        {
            _resources.RegisterMeta(tag);
        }

        Property("og:type", aspect.OpenGraphType);
        Property("og:title", aspect.OpenGraphTitle);
        Property("og:description", aspect.OpenGraphDescription);
        Property("og:image", aspect.OpenGraphImage);
        Property("og:image:alt", aspect.OpenGraphImageAlt);
        Property("og:url", aspect.OpenGraphUrl);
        Property("og:site_name", aspect.OpenGraphSiteName);
        Property("fb:app_id", aspect.OpenGraphAppId);
        Property("og:locale", aspect.OpenGraphLocale);

        Property("twitter:card", aspect.TwitterCard);
        Property("twitter:site", aspect.TwitterSite);
        Name("twitter:title", aspect.TwitterTitle);
        Name("twitter:description", aspect.TwitterDescription);
        Name("twitter:image", aspect.TwitterImage);
        Name("twitter:image:alt", aspect.TwitterImageAlt);
        Name("twitter:creator", aspect.TwitterCreator);
        Name("twitter:url", aspect.TwitterUrl);

        if (!string.IsNullOrEmpty(aspect.GoogleSchema) && IsSafeJson(aspect.GoogleSchema))
        {
            _resources.RegisterHeadScript(new HtmlString($"<script type=\"application/ld+json\">{aspect.GoogleSchema}</script>"));
        }
    }

    // An editor's text may neither be broken nor end the element it stands in.
    private static bool IsSafeJson(string json)
    {
        if (json.Contains('<', StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void Name(string name, string? content)
    {
        if (!string.IsNullOrEmpty(content))
        {
            _resources.RegisterMeta(new MetaEntry { Name = name, Content = content });
        }
    }

    private void Property(string property, string? content)
    {
        if (!string.IsNullOrEmpty(content))
        {
            _resources.RegisterMeta(new MetaEntry { Property = property, Content = content });
        }
    }
}
