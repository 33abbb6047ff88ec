using System.Globalization;
using Defus.Common.Content;
using Defus.Common.Text;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Routing;
using OrchardCore.Data.Documents;
using OrchardCore.Media;
using OrchardCore.ResourceManagement;
using OrchardCore.Seo.Models;
using OrchardCore.Settings;

namespace Defus.Seo.Services;

/// <summary>Completes what a page tells: description, picture, addresses and JSON-LD.</summary>
public sealed class PageSeo
{
    private const int DescriptionLength = 160;

    // What social networks can show; a drawing they cannot.
    private static readonly string[] _photographs = [".jpg", ".jpeg", ".png", ".webp"];

    private readonly PageDescriptions _descriptions;
    private readonly PageSchema _schema;
    private readonly IAutorouteEntries _addresses;
    private readonly IContentDefinitionManager _definitions;
    private readonly IMediaFileStore _mediaFileStore;
    private readonly IMediaTokenService _mediaTokens;
    private readonly IResourceManager _resources;
    private readonly ISiteService _siteService;
    private readonly PublishedContentCache _cache;
    private readonly IHttpContextAccessor _httpContextAccessor;

    public PageSeo(
        PageDescriptions descriptions,
        PageSchema schema,
        IAutorouteEntries addresses,
        IContentDefinitionManager definitions,
        IMediaFileStore mediaFileStore,
        IMediaTokenService mediaTokens,
        IResourceManager resources,
        ISiteService siteService,
        PublishedContentCache cache,
        IHttpContextAccessor httpContextAccessor)
    {
        _descriptions = descriptions;
        _schema = schema;
        _addresses = addresses;
        _definitions = definitions;
        _mediaFileStore = mediaFileStore;
        _mediaTokens = mediaTokens;
        _resources = resources;
        _siteService = siteService;
        _cache = cache;
        _httpContextAccessor = httpContextAccessor;
    }

    public async Task CompleteAsync(ContentItem contentItem, SeoAspect aspect)
    {
        if (!aspect.Render || _httpContextAccessor.HttpContext?.Request is not { } request
            || !string.IsNullOrEmpty((await _definitions.GetTypeDefinitionAsync(contentItem.ContentType))?.GetStereotype()))
        {
            return;
        }

        // All of it follows from published content and from the settings, so it is put together once.
        var site = await _siteService.GetSiteSettingsAsync();
        var address = PageDescriptions.AddressOf(site, request);
        var key = $"Defus.Seo:{PageDescriptions.KeyOf(contentItem)}:{CultureInfo.CurrentUICulture.Name}:{(site as IDocument)?.Identifier}";
        var told = await _cache.GetAsync(key, () => TellAsync(contentItem, aspect, site, request));

        // Under another name of the site every address is another. Visitors can make up many, so that only one is remembered.
        if (told.Site != address)
        {
            told = await TellAsync(contentItem, aspect, site, request);
        }

        Copy(told.Aspect, aspect);
        if (told.HasOwnPicture)
        {
            _resources.RegisterMeta(new MetaEntry { Property = "og:image:width", Content = ShareImages.Width.ToString(CultureInfo.InvariantCulture) });
            _resources.RegisterMeta(new MetaEntry { Property = "og:image:height", Content = ShareImages.Height.ToString(CultureInfo.InvariantCulture) });
        }
    }

    private async Task<Told> TellAsync(ContentItem contentItem, SeoAspect entered, ISite site, HttpRequest request)
    {
        var aspect = new SeoAspect();
        Copy(entered, aspect);
        var page = await _descriptions.DescribeAsync(contentItem, request);
        var isHome = site.IsHome(contentItem);
        var address = page.Address(isHome ? string.Empty : await _addresses.PathOfAsync(contentItem));
        var title = isHome ? $"{page.Title} – {page.SiteName}" : page.Title;

        aspect.MetaRobots = Filled(aspect.MetaRobots) ?? Filled(SiteSeoDefaults.Of(site).Robots?.Text);
        aspect.MetaDescription = Filled(aspect.MetaDescription) ?? Teaser.Cut(page.Text, DescriptionLength).Replace('\u00A0', ' ');
        aspect.Canonical = Filled(aspect.Canonical) ?? address;
        aspect.OpenGraphType = Filled(aspect.OpenGraphType) ?? ((string?)page.Schema?["@type"] == "NewsArticle" ? "article" : "website");
        aspect.OpenGraphTitle = Entered(aspect.OpenGraphTitle, contentItem.DisplayText) ?? title;
        aspect.TwitterTitle = Entered(aspect.TwitterTitle, contentItem.DisplayText);
        aspect.OpenGraphDescription = Filled(aspect.OpenGraphDescription) ?? aspect.MetaDescription;
        aspect.OpenGraphUrl = Filled(aspect.OpenGraphUrl) ?? aspect.Canonical;
        aspect.OpenGraphSiteName = Entered(aspect.OpenGraphSiteName, site.SiteName) ?? page.SiteName;
        aspect.OpenGraphLocale = CultureInfo.CurrentUICulture.Name.Replace('-', '_');
        aspect.TwitterCard = Filled(aspect.TwitterCard) ?? "summary_large_image";
        var hasOwnPicture = Filled(aspect.OpenGraphImage) is null;
        if (hasOwnPicture)
        {
            AddPicture(contentItem, aspect, page, site);
        }

        aspect.GoogleSchema = Filled(aspect.GoogleSchema) ?? await _schema.WriteAsync(contentItem, page, aspect, isHome);
        return new Told(page.Site, aspect, hasOwnPicture);
    }

    private void AddPicture(ContentItem contentItem, SeoAspect aspect, PageDescription page, ISite site)
    {
        var image = IsPhotograph(page.Image) ? page.Image : SiteSeoDefaults.ImageOf(site) is { } usual && IsPhotograph(usual) ? usual : null;
        aspect.OpenGraphImage = image is not null ? Crop(image, page) : page.Address(ShareImages.PathOf(contentItem, ShareImages.Describe(page)));
        aspect.OpenGraphImageAlt = (image ?? page.Image)?.AlternativeText is { Length: > 0 } text ? text : page.Title;
    }

    private static void Copy(SeoAspect from, SeoAspect to)
    {
        to.MetaRobots = from.MetaRobots;
        to.MetaDescription = from.MetaDescription;
        to.Canonical = from.Canonical;
        to.OpenGraphType = from.OpenGraphType;
        to.OpenGraphTitle = from.OpenGraphTitle;
        to.TwitterTitle = from.TwitterTitle;
        to.OpenGraphDescription = from.OpenGraphDescription;
        to.OpenGraphUrl = from.OpenGraphUrl;
        to.OpenGraphSiteName = from.OpenGraphSiteName;
        to.OpenGraphLocale = from.OpenGraphLocale;
        to.TwitterCard = from.TwitterCard;
        to.OpenGraphImage = from.OpenGraphImage;
        to.OpenGraphImageAlt = from.OpenGraphImageAlt;
        to.GoogleSchema = from.GoogleSchema;
    }

    private static bool IsPhotograph(Picture? image) => image is not null && _photographs.Contains(Path.GetExtension(image.Path), StringComparer.OrdinalIgnoreCase);

    private string Crop(Picture image, PageDescription page)
    {
        var url = _mediaTokens.AddTokenToPath($"{_mediaFileStore.MapPathToPublicUrl(image.Path)}?width={ShareImages.Width}&height={ShareImages.Height}&rmode=crop");

        return new Uri(page.Site, url).AbsoluteUri;
    }

    // The stock feature fills in what nobody has entered.
    private static string? Entered(string? text, string? stock) => text == stock ? null : Filled(text);

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    // What is told of a page under one address of the site.
    private sealed record Told(Uri Site, SeoAspect Aspect, bool HasOwnPicture);
}
