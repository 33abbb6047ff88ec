using System.Net;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Title;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Media;
using OrchardCore.Media.Fields;
using OrchardCore.ResourceManagement;
using OrchardCore.Seo.Models;
using OrchardCore.Settings;

namespace OrchardCore.Seo.Drivers;

/// <summary>Writes title, meta elements and the canonical link of the item that a page shows.</summary>
public sealed class SeoContentDriver : ContentDisplayDriver
{
    private readonly IPageTitleBuilder _pageTitle;
    private readonly IResourceManager _resources;
    private readonly IMediaFileStore _mediaFileStore;
    private readonly ISiteService _siteService;
    private readonly IHttpContextAccessor _httpContextAccessor;

    public SeoContentDriver(
        IPageTitleBuilder pageTitle,
        IResourceManager resources,
        IMediaFileStore mediaFileStore,
        ISiteService siteService,
        IHttpContextAccessor httpContextAccessor)
    {
        _pageTitle = pageTitle;
        _resources = resources;
        _mediaFileStore = mediaFileStore;
        _siteService = siteService;
        _httpContextAccessor = httpContextAccessor;
    }

    public override async Task<IDisplayResult?> DisplayAsync(ContentItem model, BuildDisplayContext context)
    {
        if (context.DisplayType is not ("" or OrchardCoreConstants.DisplayType.Detail)
            || !model.TryGet<SeoMetaPart>(out var part) || !part.Render
            || _httpContextAccessor.HttpContext is not { } httpContext)
        {
            return null;
        }

        var site = await _siteService.GetSiteSettingsAsync();
        var root = site.GetOrigin(httpContext.Request);
        var address = root + httpContext.Request.PathBase + httpContext.Request.Path;

        if (!string.IsNullOrEmpty(part.PageTitle))
        {
            _pageTitle.SetFixedTitle(new HtmlString(WebUtility.HtmlEncode(part.PageTitle)));
        }

        WriteGeneral(part, address);
        WriteOpenGraph(part, model, site, address, root);
        WriteTwitter(part, root);
        return null;
    }

    private void WriteGeneral(SeoMetaPart part, string address)
    {
        Meta("description", part.MetaDescription);
        Meta("keywords", part.MetaKeywords);
        Meta("robots", part.MetaRobots);
        _resources.RegisterLink(new LinkEntry { Rel = "canonical", Href = string.IsNullOrEmpty(part.Canonical) ? address : part.Canonical });
        foreach (var tag in part.CustomMetaTags)
        {
            _resources.RegisterMeta(new MetaEntry { Name = tag.Name, Property = tag.Property, Content = tag.Content, HttpEquiv = tag.HttpEquiv, Charset = tag.Charset });
        }
    }

    private void WriteOpenGraph(SeoMetaPart part, ContentItem item, ISite site, string address, string root)
    {
        Property("og:type", part.OpenGraphType ?? "website");
        Property("og:title", part.OpenGraphTitle ?? part.PageTitle ?? item.DisplayText);
        Property("og:description", part.OpenGraphDescription ?? part.MetaDescription);
        Property("og:site_name", site.SiteName);
        Property("og:url", address);
        Property("og:image", Image(part.OpenGraphImage, part.DefaultSocialImage, root));
        Property("og:image:alt", Alt(part.OpenGraphImage) ?? Alt(part.DefaultSocialImage));
    }

    private void WriteTwitter(SeoMetaPart part, string root)
    {
        Meta("twitter:card", part.TwitterCard);
        Meta("twitter:site", part.TwitterSite);
        Meta("twitter:creator", part.TwitterCreator);
        Meta("twitter:title", part.TwitterTitle);
        Meta("twitter:description", part.TwitterDescription);
        Meta("twitter:image", Image(part.TwitterImage, part.DefaultSocialImage, root));
    }

    private string? Image(MediaField field, MediaField fallback, string root)
        => (field.Paths?.FirstOrDefault() ?? fallback.Paths?.FirstOrDefault()) is { } path
            ? root + _mediaFileStore.MapPathToPublicUrl(path)
            : null;

    private static string? Alt(MediaField field) => field.MediaTexts?.FirstOrDefault();

    private void Meta(string name, string? content)
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
