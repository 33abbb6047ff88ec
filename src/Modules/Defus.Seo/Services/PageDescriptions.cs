using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Defus.Common.Content;
using Defus.Common.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Models;
using OrchardCore.Settings;

namespace Defus.Seo.Services;

/// <summary>Describes any page: by what its module says, else by the beginning of its text.</summary>
public sealed partial class PageDescriptions
{
    private readonly IEnumerable<IPageDescriber> _describers;
    private readonly IContentManager _contentManager;
    private readonly ISiteService _siteService;
    private readonly PublishedContentCache _cache;
    private readonly IStringLocalizer S;

    public PageDescriptions(
        IEnumerable<IPageDescriber> describers,
        IContentManager contentManager,
        ISiteService siteService,
        PublishedContentCache cache,
        IStringLocalizer<PageDescriptions> stringLocalizer)
    {
        S = stringLocalizer;
        _describers = describers;
        _contentManager = contentManager;
        _siteService = siteService;
        _cache = cache;
    }

    /// <summary>The address of the site, with a slash at its end.</summary>
    public static Uri AddressOf(ISite site, HttpRequest request) => new(SiteOrigin.Of(site, request) + request.PathBase + "/");

    /// <summary>Names the state of an item: a preview has the version of what is published, but the time of now; a term has neither.</summary>
    public static string KeyOf(ContentItem contentItem) => $"{contentItem.ContentItemId}:{contentItem.ContentItemVersionId}:{contentItem.ModifiedUtc?.Ticks}";

    /// <summary>What holds for every page of the site.</summary>
    public async Task<PageDescription> BeginAsync(HttpRequest request)
    {
        var site = await _siteService.GetSiteSettingsAsync();

        return new PageDescription(AddressOf(site, request)) { SiteName = S[site.SiteName] };
    }

    public async Task<PageDescription> DescribeAsync(ContentItem contentItem, HttpRequest request)
    {
        var description = await BeginAsync(request);
        foreach (var describer in _describers)
        {
            await describer.DescribeAsync(contentItem, description);
        }

        if (description.Title.Length == 0)
        {
            description.Title = contentItem.DisplayText ?? description.SiteName;
        }

        if (string.IsNullOrWhiteSpace(description.Text))
        {
            description.Text = await _cache.GetAsync($"Defus.Seo.Text:{KeyOf(contentItem)}", () => ReadBodyAsync(contentItem));
        }

        if (string.IsNullOrWhiteSpace(description.Text))
        {
            description.Text = SiteSeoDefaults.DescriptionOf(await _siteService.GetSiteSettingsAsync()) ?? $"{description.Title} – {description.SiteName}";
        }

        return description;
    }

    private async Task<string> ReadBodyAsync(ContentItem contentItem)
    {
        var aspect = await _contentManager.PopulateAspectAsync<BodyAspect>(contentItem);
        if (aspect.Body is null)
        {
            return string.Empty;
        }

        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        aspect.Body.WriteTo(writer, HtmlEncoder.Default);

        return WebUtility.HtmlDecode(Tag().Replace(writer.ToString(), " "));
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
