using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents;
using OrchardCore.Security.Permissions;
using OrchardCore.Taxonomies.Models;
using OrchardCore.Taxonomies.Settings;
using OrchardCore.Title.Models;

namespace OrchardCore.Taxonomies.Services;

/// <summary>
/// Terms that an editor adds while writing an item. They join their taxonomy when the item is stored, and only then: a preview, an error or a
/// conflict leaves the taxonomy as it is.
/// </summary>
public sealed class NewTerms
{
    public const int MaxLength = 255;

    /// <summary>How many names a field takes at once.</summary>
    public const int Most = 10;

    private readonly IContentManager _contentManager;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;
    private readonly Dictionary<string, List<ContentItem>> _pending = [];

    public NewTerms(IContentManager contentManager, IAuthorizationService authorization, IHttpContextAccessor http)
    {
        _contentManager = contentManager;
        _authorization = authorization;
        _http = http;
    }

    /// <summary>Whether a field is open to new terms, and whoever is at work may add them to its taxonomy.</summary>
    public async Task<bool> MayAddAsync(ContentPartFieldDefinition field, ContentItem? taxonomy)
        => IsOpen(field) && taxonomy?.TryGet<TaxonomyPart>(out var part) == true && !string.IsNullOrEmpty(part.TermContentType)
            && await MayAsync(Permissions.ManageTaxonomies, null);

    /// <summary>The names in a text with commas.</summary>
    public static IReadOnlyList<string> Read(string? names)
        => [.. (names ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.CurrentCultureIgnoreCase)];

    /// <summary>A term that will be added to the taxonomy with the item; the same one when two fields of the form name it.</summary>
    public async Task<ContentItem> AddAsync(ContentItem taxonomy, string name)
    {
        var terms = _pending.TryGetValue(taxonomy.ContentItemId, out var known) ? known : _pending[taxonomy.ContentItemId] = [];
        if (terms.Find(term => string.Equals(term.DisplayText, name, StringComparison.CurrentCultureIgnoreCase)) is { } same)
        {
            return same;
        }

        var added = await _contentManager.NewAsync(taxonomy.Get<TaxonomyPart>(nameof(TaxonomyPart))!.TermContentType);
        added.DisplayText = name;
        added.Alter<TitlePart>(part => part.Title = name);
        terms.Add(added);
        return added;
    }

    /// <summary>
    /// Publishes what was added, if whoever is at work may publish the taxonomy; else its draft holds it. Beside a draft of the taxonomy, which
    /// stays one, the published version gets the terms alone.
    /// </summary>
    internal async Task StoreAsync(TermTree tree)
    {
        var pending = _pending.ToArray();
        _pending.Clear();
        foreach (var (id, terms) in pending)
        {
            if (await _contentManager.GetAsync(id, VersionOptions.Latest) is not { } latest)
            {
                continue;
            }

            var publishes = await MayAsync(CommonPermissions.PublishContent, latest);
            if (latest.Published)
            {
                var draft = (await _contentManager.GetAsync(id, VersionOptions.DraftRequired))!;
                await AddAsync(draft);
                await (publishes ? _contentManager.PublishAsync(draft) : _contentManager.SaveDraftAsync(draft));
                continue;
            }

            if (publishes && await _contentManager.GetAsync(id, VersionOptions.Published) is { } published)
            {
                await AddAsync(published);
            }

            await AddAsync(latest);
            await _contentManager.SaveDraftAsync(latest);

            Task AddAsync(ContentItem taxonomy)
            {
                var entries = TermTree.Flatten(TermTree.TermsOf(taxonomy)).Concat(terms.Select(term => (term, 0)));
                taxonomy.Alter<TaxonomyPart>(part => part.Terms = tree.Build(entries, id));
                return _contentManager.UpdateAsync(taxonomy);
            }
        }
    }

    private static bool IsOpen(ContentPartFieldDefinition field)
        => field.Editor() == "Tags" ? field.GetSettings<TaxonomyFieldTagsEditorSettings>().Open : field.GetSettings<TaxonomyFieldSettings>().Open;

    private async Task<bool> MayAsync(Permission permission, ContentItem? taxonomy)
        => _http.HttpContext?.User is { } user && await _authorization.AuthorizeAsync(user, permission, taxonomy);
}

/// <summary>Stores new terms with the item they were added for.</summary>
internal sealed class NewTermsHandler : ContentHandlerBase
{
    private readonly IServiceProvider _services;

    // The content manager needs its handlers: what needs the content manager is resolved late.
    public NewTermsHandler(IServiceProvider services) => _services = services;

    public override Task DraftSavedAsync(SaveDraftContentContext context) => StoreAsync();

    public override Task PublishedAsync(PublishContentContext context) => StoreAsync();

    private Task StoreAsync() => _services.GetRequiredService<NewTerms>().StoreAsync(_services.GetRequiredService<TermTree>());
}
