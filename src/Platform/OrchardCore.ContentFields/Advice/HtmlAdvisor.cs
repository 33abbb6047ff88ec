using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Advice;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Html.Models;
using OrchardCore.Markdown.Fields;
using OrchardCore.Markdown.Models;
using OrchardCore.Markdown.Services;

namespace OrchardCore.ContentFields.Advice;

/// <summary>Advice on HTML, Markdown and links: headings that skip a level, links to nowhere, images from elsewhere.</summary>
public sealed class HtmlAdvisor : IContentAdvisor
{
    private readonly InternalLinks _links;
    private readonly IHttpContextAccessor _http;
    private readonly IMarkdownService? _markdown;
    private readonly IStringLocalizer S;

    public HtmlAdvisor(InternalLinks links, IHttpContextAccessor http, IEnumerable<IMarkdownService> markdown, IStringLocalizer<HtmlAdvisor> localizer)
    {
        _links = links;
        _http = http;
        _markdown = markdown.FirstOrDefault();
        S = localizer;
    }

    public async Task AdviseAsync(ContentAdviceContext context)
    {
        foreach (var part in context.Type.Parts)
        {
            switch (part.PartDefinition.Name)
            {
                case nameof(HtmlBodyPart) when context.ContentItem.Get<HtmlBodyPart>(part.Name) is { } body:
                    await ReviewAsync(context, body.Html, $"{part.Name}.{nameof(HtmlBodyPart.Html)}");
                    break;
                case nameof(MarkdownBodyPart) when context.ContentItem.Get<MarkdownBodyPart>(part.Name) is { } body:
                    await ReviewAsync(context, ToHtml(body.Markdown), $"{part.Name}.{nameof(MarkdownBodyPart.Markdown)}");
                    break;
            }

            foreach (var field in part.PartDefinition.Fields)
            {
                var holder = context.ContentItem.Get<ContentPart>(part.Name);
                switch (field.FieldDefinition.Name)
                {
                    case nameof(HtmlField):
                        await ReviewAsync(context, holder?.Get<HtmlField>(field.Name)?.Html, $"{part.Name}.{field.Name}.{nameof(HtmlField.Html)}");
                        break;
                    case nameof(LinkField) when holder?.Get<LinkField>(field.Name) is { Url.Length: > 0 } link && !await _links.LeadsSomewhereAsync(link.Url):
                        context.Add(S["The link “{0}” leads to {1}, but there is no such page.", field.DisplayName(), link.Url], $"{part.Name}.{field.Name}.{nameof(LinkField.Url)}");
                        break;
                    case nameof(MarkdownField):
                        await ReviewAsync(context, ToHtml(holder?.Get<MarkdownField>(field.Name)?.Markdown), $"{part.Name}.{field.Name}.{nameof(MarkdownField.Markdown)}");
                        break;
                }
            }
        }
    }

    private async Task ReviewAsync(ContentAdviceContext context, string? html, string field)
    {
        if (string.IsNullOrEmpty(html))
        {
            return;
        }

        var review = HtmlReview.Of(html);

        // The title of the page is its heading of the first level.
        var above = 1;
        foreach (var (level, text) in review.Headings)
        {
            if (level == 1)
            {
                context.Add(S["The heading “{0}” is of the first level, which belongs to the title of the page.", text], field);
            }
            else if (level > above + 1)
            {
                context.Add(S["The heading “{0}” skips a level: level {1} follows level {2}.", text, level, above], field);
            }

            above = level;
        }

        foreach (var host in review.Images.Select(ForeignHost).OfType<string>().Distinct())
        {
            context.Add(S["An image lies on {0}. Visitors do not see it there; please upload it to the media library.", host], field);
        }

        foreach (var (href, text) in review.Links)
        {
            if (!await _links.LeadsSomewhereAsync(href))
            {
                context.Add(S["The link “{0}” leads to {1}, but there is no such page.", text, href], field);
            }
        }
    }

    // Pasted from other pages; the site's own address may stand before a path.
    private string? ForeignHost(string address)
        => Uri.TryCreate(address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")
            && uri.Host != _http.HttpContext?.Request.Host.Host ? uri.Host : null;

    private string? ToHtml(string? markdown) => markdown is null ? null : _markdown?.ToHtml(markdown);
}
