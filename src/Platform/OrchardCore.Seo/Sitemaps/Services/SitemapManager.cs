using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using OrchardCore.Documents;
using OrchardCore.Sitemaps.Models;
using OrchardCore.Sitemaps.ViewModels;

namespace OrchardCore.Sitemaps.Services;

/// <summary>Reads and changes the sitemaps and their indexes. Stands in for ISitemapManager.</summary>
public sealed partial class SitemapManager
{
    private readonly IDocumentManager<SitemapDocument> _documents;
    private readonly SitemapCache _cache;
    private readonly IStringLocalizer S;

    public SitemapManager(IDocumentManager<SitemapDocument> documents, SitemapCache cache, IStringLocalizer<SitemapManager> localizer)
    {
        _documents = documents;
        _cache = cache;
        S = localizer;
    }

    /// <summary>The shared sitemaps; never change them.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>() where T : SitemapType
        => [.. (await _documents.GetOrCreateImmutableAsync()).Sitemaps.Values.OfType<T>().OrderBy(sitemap => sitemap.Name, StringComparer.CurrentCulture)];

    /// <summary>A sitemap to change; hand its document to <see cref="SaveAsync"/>.</summary>
    public async Task<(SitemapDocument Document, T? Sitemap)> LoadAsync<T>(string? sitemapId) where T : SitemapType
    {
        var document = await _documents.GetOrCreateMutableAsync();
        return (document, document.Sitemaps.GetValueOrDefault(sitemapId ?? string.Empty) as T);
    }

    public async Task SaveAsync(SitemapDocument document)
    {
        await _documents.UpdateAsync(document);
        _cache.ClearAfterCommit();
    }

    /// <summary>Deletes a sitemap, and takes it from the indexes.</summary>
    public async Task DeleteAsync(SitemapDocument document, SitemapType sitemap)
    {
        document.Sitemaps.Remove(sitemap.SitemapId);
        foreach (var source in document.Sitemaps.Values.SelectMany(other => other.SitemapSources).OfType<SitemapIndexSource>())
        {
            source.ContainedSitemapIds = [.. source.ContainedSitemapIds.Where(id => id != sitemap.SitemapId)];
        }

        await SaveAsync(document);
    }

    /// <summary>Takes name and path over from the form; what is wrong with them stands in the model state.</summary>
    public void Apply(SitemapDocument document, SitemapType sitemap, SitemapViewModel model, ModelStateDictionary errors)
    {
        var path = (model.Path ?? string.Empty).Trim().TrimStart('~').Trim('/');
        if (!Path().IsMatch(path))
        {
            errors.AddModelError(nameof(model.Path), S["The path has letters, digits, - and _ only and ends with .xml – for example sitemap.xml."]);
        }
        else if (document.Sitemaps.Values.FirstOrDefault(other => other != sitemap && other.SitemapId != sitemap.SitemapId
            && other.Path.TrimStart('/').Equals(path, StringComparison.OrdinalIgnoreCase)) is { } taken)
        {
            errors.AddModelError(nameof(model.Path), S["“{0}” has this path already.", taken.Name]);
        }

        sitemap.Name = model.Name?.Trim() ?? string.Empty;
        sitemap.Path = path;
        sitemap.Enabled = model.Enabled;
    }

    [GeneratedRegex("^(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+\\.xml$")]
    private static partial Regex Path();
}
