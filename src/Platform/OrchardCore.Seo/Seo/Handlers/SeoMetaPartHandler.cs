using Microsoft.AspNetCore.Http;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Media;
using OrchardCore.Media.Fields;
using OrchardCore.ResourceManagement;
using OrchardCore.Seo.Models;
using OrchardCore.Settings;

namespace OrchardCore.Seo.Handlers;

/// <summary>Tells what an editor entered.</summary>
public sealed class SeoMetaPartHandler : ContentPartHandler<SeoMetaPart>
{
    private readonly IMediaFileStore _mediaFileStore;
    private readonly ISiteService _siteService;
    private readonly IHttpContextAccessor _httpContextAccessor;

    public SeoMetaPartHandler(IMediaFileStore mediaFileStore, ISiteService siteService, IHttpContextAccessor httpContextAccessor)
    {
        _mediaFileStore = mediaFileStore;
        _siteService = siteService;
        _httpContextAccessor = httpContextAccessor;
    }

    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, SeoMetaPart part) => context.ForAsync<SeoAspect>(async aspect =>
    {
        if (_httpContextAccessor.HttpContext?.Request is not { } request)
        {
            return;
        }

        var site = await _siteService.GetSiteSettingsAsync();
        var origin = site.GetOrigin(request);
        aspect.Render = part.Render;
        aspect.PageTitle = NotEmpty(part.PageTitle) ?? aspect.PageTitle;
        aspect.MetaDescription = NotEmpty(part.MetaDescription) ?? aspect.MetaDescription;
        aspect.MetaKeywords = NotEmpty(part.MetaKeywords) ?? aspect.MetaKeywords;
        aspect.MetaRobots = NotEmpty(part.MetaRobots) ?? aspect.MetaRobots;
        aspect.Canonical = NotEmpty(part.Canonical) ?? origin + request.PathBase + "/" + PathOf(part.ContentItem, site);
        aspect.CustomMetaTags =
            [.. part.CustomMetaTags.Select(tag => new MetaEntry { Name = tag.Name, Property = tag.Property, Content = tag.Content, HttpEquiv = tag.HttpEquiv, Charset = tag.Charset })];

        aspect.OpenGraphType = NotEmpty(part.OpenGraphType) ?? aspect.OpenGraphType;
        aspect.OpenGraphTitle = NotEmpty(part.OpenGraphTitle) ?? NotEmpty(part.PageTitle);
        aspect.OpenGraphDescription = NotEmpty(part.OpenGraphDescription) ?? NotEmpty(part.MetaDescription);
        aspect.OpenGraphImage = Image(part.OpenGraphImage, part.DefaultSocialImage, origin);
        aspect.OpenGraphImageAlt = Text(part.OpenGraphImage) ?? Text(part.DefaultSocialImage);

        aspect.TwitterCard = NotEmpty(part.TwitterCard) ?? aspect.TwitterCard;
        aspect.TwitterSite = NotEmpty(part.TwitterSite) ?? aspect.TwitterSite;
        aspect.TwitterCreator = NotEmpty(part.TwitterCreator) ?? aspect.TwitterCreator;
        aspect.TwitterTitle = NotEmpty(part.TwitterTitle) ?? NotEmpty(part.PageTitle);
        aspect.TwitterDescription = NotEmpty(part.TwitterDescription) ?? NotEmpty(part.MetaDescription);
        aspect.TwitterImage = Image(part.TwitterImage, part.DefaultSocialImage, origin);
        aspect.TwitterImageAlt = Text(part.TwitterImage) ?? Text(part.DefaultSocialImage);

        aspect.GoogleSchema = NotEmpty(part.GoogleSchema);
    });

    private static string PathOf(ContentItem item, ISite site)
        => item.ContentItemId == site.HomeRoute?["contentItemId"]?.ToString() ? string.Empty
            : item.TryGet<AutoroutePart>(out var route) && !route.Disabled && !string.IsNullOrEmpty(route.Path) ? route.Path.TrimStart('/')
            : "Contents/ContentItems/" + item.ContentItemId;

    private string? Image(MediaField field, MediaField fallback, string origin)
        => (field.Paths?.FirstOrDefault() ?? fallback.Paths?.FirstOrDefault()) is { } path
            ? origin + _mediaFileStore.MapPathToPublicUrl(path)
            : null;

    private static string? Text(MediaField field) => NotEmpty(field.MediaTexts?.FirstOrDefault());

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
