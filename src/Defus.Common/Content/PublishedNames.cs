using Defus.Common.Pages;
using Defus.Common.Text;
using OrchardCore.ContentManagement.Records;
using YesSql;
using YesSql.Services;

namespace Defus.Common.Content;

/// <summary>The names of published content items, for the choices of filters.</summary>
public sealed class PublishedNames
{
    private readonly ISession _session;
    private readonly PublishedContentCache _cache;
    private readonly Translations _translations;

    public PublishedNames(ISession session, PublishedContentCache cache, Translations translations)
    {
        _session = session;
        _cache = cache;
        _translations = translations;
    }

    /// <summary>The items of one type in the language of the page, sorted as German dictionaries sort.</summary>
    public async Task<IReadOnlyList<PublishedName>> OfTypeAsync(string contentType)
        => await _cache.GetAsync($"Defus.Names:{ContentLanguage.OfPage}:{contentType}", async () =>
        {
            var hidden = await _translations.GetHiddenAsync();
            PageDependsOn.List(new ListDependency(contentType, item => item.DisplayText ?? string.Empty));
            var items = await _session.QueryIndex<ContentItemIndex>(item => item.Published && item.ContentType == contentType && item.ContentItemId.IsNotIn(hidden)).ListAsync();
            var names = new List<PublishedName>();
            foreach (var item in items)
            {
                names.Add(new(item.ContentItemId, item.DisplayText ?? string.Empty, ContentLanguage.Mark(await _translations.GetLanguageAsync(item.ContentItemId))));
            }

            return names.OrderBy(item => GermanSortKey.Of(item.Name), StringComparer.Ordinal).ToArray();
        });
}

/// <summary>A content item in a list of choices.</summary>
/// <param name="Language">The language of the name where the page has another one.</param>
public sealed record PublishedName(string Id, string Name, string? Language);
