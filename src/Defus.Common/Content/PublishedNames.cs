using Defus.Common.Pages;
using Defus.Common.Text;
using OrchardCore.ContentManagement.Records;
using YesSql;

namespace Defus.Common.Content;

/// <summary>The names of published content items, for the choices of filters.</summary>
public sealed class PublishedNames
{
    private readonly ISession _session;
    private readonly PublishedContentCache _cache;

    public PublishedNames(ISession session, PublishedContentCache cache)
    {
        _session = session;
        _cache = cache;
    }

    /// <summary>Content item ids and names of one type, sorted as German dictionaries sort.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> OfTypeAsync(string contentType)
        => await _cache.GetAsync($"Defus.Names:{contentType}", async () =>
        {
            PageDependsOn.List(new ListDependency(contentType, item => item.DisplayText ?? string.Empty));
            var items = await _session.QueryIndex<ContentItemIndex>(item => item.Published && item.ContentType == contentType).ListAsync();
            return items
                .Select(item => KeyValuePair.Create(item.ContentItemId, item.DisplayText ?? string.Empty))
                .OrderBy(item => GermanSortKey.Of(item.Value), StringComparer.Ordinal)
                .ToArray();
        });
}
