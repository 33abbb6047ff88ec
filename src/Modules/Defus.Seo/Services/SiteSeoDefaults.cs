using System.Runtime.CompilerServices;
using Defus.Common.Content;
using Defus.Seo.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Entities;
using OrchardCore.Settings;

namespace Defus.Seo.Services;

/// <summary>The defaults of the site, read once for each state of its settings.</summary>
public static class SiteSeoDefaults
{
    private static readonly ConditionalWeakTable<ISite, SeoDefaults> _known = [];

    public static SeoDefaults Of(ISite site) => _known.GetValue(site, static site
        => site.TryGet<ContentItem>(nameof(SeoDefaults), out var item) && item.TryGet<SeoDefaults>(out var defaults) ? defaults : new SeoDefaults());

    /// <summary>The description in the language of the page; null when none was entered.</summary>
    public static string? DescriptionOf(ISite site)
    {
        var defaults = Of(site);
        var text = ContentLanguage.PageIsEnglish ? defaults.EnglishDescription?.Text : defaults.Description?.Text;
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    public static Picture? ImageOf(ISite site)
        => Of(site).Image is { Paths: [{ Length: > 0 } path, ..] } image ? new Picture(path, image.MediaTexts?.FirstOrDefault() ?? string.Empty) : null;
}
