using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Modules;
using OrchardCore.Sitemaps.Models;
using OrchardCore.Sitemaps.ViewModels;

namespace OrchardCore.Sitemaps.Services;

/// <summary>Between the sources of sitemaps and their form: fills it, checks it, takes it over.</summary>
public sealed class SitemapSourceEditor
{
    public const string All = nameof(All);
    public const string Chosen = nameof(Chosen);
    public const string Limited = nameof(Limited);

    private readonly IContentDefinitionManager _definitions;
    private readonly IClock _clock;
    private readonly IStringLocalizer S;

    public SitemapSourceEditor(IContentDefinitionManager definitions, IClock clock, IStringLocalizer<SitemapSourceEditor> localizer)
    {
        _definitions = definitions;
        _clock = clock;
        S = localizer;
    }

    /// <summary>A new source of a kind that people can choose; null when there is none of this name.</summary>
    public static SitemapSource? Create(string? type) => type switch
    {
        nameof(ContentTypesSitemapSource) => new ContentTypesSitemapSource { Id = IdGenerator.GenerateId() },
        nameof(CustomPathSitemapSource) => new CustomPathSitemapSource { Id = IdGenerator.GenerateId() },
        _ => null,
    };

    public SitemapSourceViewModel Read(SitemapSource source)
    {
        var model = new SitemapSourceViewModel { SourceId = source.Id, SourceType = source.GetType().Name };
        switch (source)
        {
            case CustomPathSitemapSource custom:
                model.Path = custom.Path;
                model.ChangeFrequency = custom.ChangeFrequency;
                model.Priority = custom.Priority;
                break;
            case ContentTypesSitemapSource types:
                model.Which = types.LimitItems ? Limited : types.IndexAll ? All : Chosen;
                model.ChangeFrequency = types.LimitItems ? types.LimitedContentType.ChangeFrequency : types.ChangeFrequency;
                model.Priority = types.LimitItems ? types.LimitedContentType.Priority : types.Priority;
                model.LimitedType = types.LimitedContentType.ContentTypeName;
                model.Skip = types.LimitedContentType.Skip;
                model.Take = types.LimitedContentType.Take;
                model.Entries = [.. types.ContentTypes.Select(entry => new SitemapEntryViewModel
                {
                    ContentTypeName = entry.ContentTypeName,
                    IsChosen = true,
                    ChangeFrequency = entry.ChangeFrequency,
                    Priority = entry.Priority,
                })];
                break;
        }

        return model;
    }

    /// <summary>Adds what the form shows beside the entries: every type with addresses has a row.</summary>
    public async Task FillAsync(SitemapSourceViewModel model)
    {
        model.Types = await GetTypesAsync();
        model.Entries = [.. model.Types.Select(type => model.Entries.Find(entry => entry.ContentTypeName == type.Name) ?? new SitemapEntryViewModel { ContentTypeName = type.Name })];
    }

    public async Task WriteAsync(SitemapSourceViewModel model, SitemapSource source, ModelStateDictionary errors)
    {
        var known = (await GetTypesAsync()).Select(type => type.Name).ToHashSet();
        switch (source)
        {
            case CustomPathSitemapSource custom:
                Write(model, custom, errors);
                break;
            case ContentTypesSitemapSource types:
                types.LimitItems = model.Which == Limited;
                types.IndexAll = model.Which == All;
                types.ChangeFrequency = model.ChangeFrequency;
                types.Priority = model.Priority;
                types.ContentTypes = [.. model.Entries.Where(entry => entry.IsChosen && known.Contains(entry.ContentTypeName)).Select(entry => new ContentTypeSitemapEntry
                {
                    ContentTypeName = entry.ContentTypeName,
                    ChangeFrequency = entry.ChangeFrequency,
                    Priority = entry.Priority,
                })];
                types.LimitedContentType = new LimitedContentTypeSitemapEntry
                {
                    ContentTypeName = model.LimitedType ?? string.Empty,
                    ChangeFrequency = model.ChangeFrequency,
                    Priority = model.Priority,
                    Skip = model.Skip,
                    Take = model.Take,
                };
                if (model.Which is not (All or Chosen or Limited))
                {
                    errors.AddModelError(nameof(model.Which), S["Please choose which content."]);
                }
                else if (model.Which == Chosen && types.ContentTypes.Length == 0)
                {
                    errors.AddModelError(nameof(model.Which), S["Please choose at least one content type below."]);
                }
                else if (model.Which == Limited && !known.Contains(model.LimitedType ?? string.Empty))
                {
                    errors.AddModelError(nameof(model.LimitedType), S["Please choose a content type."]);
                }

                break;
        }
    }

    private void Write(SitemapSourceViewModel model, CustomPathSitemapSource custom, ModelStateDictionary errors)
    {
        var path = (model.Path ?? string.Empty).Trim().TrimStart('~').Trim('/');
        if (path.AsSpan().ContainsAny(" ?#<>\"\\") || path.Contains("//", StringComparison.Ordinal) || path.Contains(':'))
        {
            errors.AddModelError(nameof(model.Path), S["Please enter the path of a page of this site, such as ueber-uns."]);
        }

        if (custom.Path != path)
        {
            custom.LastUpdate = _clock.UtcNow;
        }

        custom.Path = path;
        custom.ChangeFrequency = model.ChangeFrequency;
        custom.Priority = model.Priority;
    }

    private async Task<IReadOnlyList<ContentTypeDefinition>> GetTypesAsync()
        => [.. (await _definitions.ListTypeDefinitionsAsync()).Where(type => type.Parts.Any(part => part.PartDefinition.Name == nameof(AutoroutePart)))
            .OrderBy(type => type.DisplayName, StringComparer.CurrentCulture)];
}
