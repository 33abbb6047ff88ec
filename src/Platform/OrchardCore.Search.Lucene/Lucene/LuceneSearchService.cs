using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Microsoft.Extensions.Logging;
using OrchardCore.ContentManagement;
using OrchardCore.Entities;
using OrchardCore.Indexing.Models;
using OrchardCore.Modules;
using OrchardCore.Search.Abstractions;

namespace OrchardCore.Lucene;

/// <summary>Searches in Lucene's indexes.</summary>
internal sealed class LuceneSearchService : IFilteredSearchService
{
    /// <summary>Hits that can be paged through.</summary>
    public const int MaxHits = 1000;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    private readonly LuceneIndexProvider _provider;
    private readonly IEnumerable<IListExclusion> _exclusions;
    private readonly ILogger _logger;

    public LuceneSearchService(LuceneIndexProvider provider, IEnumerable<IListExclusion> exclusions, ILogger<LuceneSearchService> logger)
    {
        _provider = provider;
        _exclusions = exclusions;
        _logger = logger;
    }

    public string Name => LuceneIndexProvider.ProviderName;

    public Task<SearchResult> SearchAsync(IndexProfile index, string? term, int start, int size) => SearchAsync(index, term, null, start, size);

    public async Task<SearchResult> SearchAsync(IndexProfile index, string? term, string? contentType, int start, int size)
    {
        var words = new SearchWords(term);
        var metadata = index.GetOrCreate<ContentIndexMetadata>();
        SearchResult? result = null;
        if (!words.IsEmpty)
        {
            var without = await ExcludedAsync();
            result = await AskAsync(index, searcher => Search(searcher, words, metadata.IndexedContentTypes, contentType, without, Math.Clamp(start, 0, MaxHits), Math.Clamp(size, 1, MaxHits)));
        }

        result ??= new SearchResult();
        result.Success = true;
        result.Latest = metadata.IndexLatest;
        return result;
    }

    public async Task<IReadOnlyList<string>> SuggestAsync(IndexProfile index, string? term, int size)
    {
        var words = new SearchWords(term);
        if (words.IsEmpty)
        {
            return [];
        }

        var without = await ExcludedAsync();
        return await AskAsync(index, searcher => searcher.Search(words.ToTitleQuery(), AllBut(without), Math.Clamp(size, 1, MaxHits)).ScoreDocs
            .Select(x => searcher.Doc(x.Doc, new HashSet<string> { IndexFields.Id }).Get(IndexFields.Id))
            .ToArray()) ?? [];
    }

    private async Task<Filter?> ExcludedAsync()
    {
        var ids = await _exclusions.GetContentItemIdsAsync();
        return ids.Count == 0 ? null : new FieldCacheTermsFilter(IndexFields.Id, [.. ids]);
    }

    // A damaged index shows when it is read: it is thrown away and asked again once it is built.
    private async Task<T?> AskAsync<T>(IndexProfile profile, Func<IndexSearcher, T> ask) where T : class
    {
        try
        {
            return (await _provider.OpenAsync(profile, _patience)).Search(ask);
        }
        catch (ObjectDisposedException)
        {
            // Built anew meanwhile: the new one is asked.
        }
        catch (Exception exception) when (!exception.IsFatal())
        {
            _provider.Discard(profile, exception);
        }

        try
        {
            return (await _provider.OpenAsync(profile, _patience)).Search(ask);
        }
        catch (Exception exception) when (!exception.IsFatal())
        {
            _logger.LogError(exception, "The index {Index} cannot be searched.", profile.Name);
            return null;
        }
    }

    private static SearchResult Search(IndexSearcher searcher, SearchWords words, string[] types, string? contentType, Filter? without, int start, int size)
    {
        var isRelaxed = false;
        var hits = Find(all: true);
        if (hits.Counts.Count == 0)
        {
            isRelaxed = true;
            hits = Find(all: false);
        }

        var counts = hits.Counts;
        var result = new SearchResult
        {
            TotalCount = contentType is null ? counts.Values.Sum() : counts.GetValueOrDefault(contentType),
            CountByType = types.ToDictionary(x => x, counts.GetValueOrDefault),
            CountedUpTo = MaxHits,
            HasSomeWordsOnly = isRelaxed,
        };
        foreach (var hit in hits.Best.Skip(start))
        {
            var document = searcher.Doc(hit.Doc);
            result.ContentItemIds.Add(document.Get(IndexFields.Id));
            result.Highlights[document.Get(IndexFields.Id)] = Highlights(document, words);
        }

        return result;

        HitCollector Find(bool all)
        {
            var collector = new HitCollector(contentType, without, Math.Min(start + size, MaxHits));
            NewestFirst.Search(searcher, searcher.Rewrite(words.ToQuery(searcher, all)), types, words.AsTitle, MaxHits, collector);
            return collector;
        }
    }

    private static QueryWrapperFilter? AllBut(Filter? without)
        => without is null ? null : new QueryWrapperFilter(new BooleanQuery { { new MatchAllDocsQuery(), Occur.MUST }, { new ConstantScoreQuery(without), Occur.MUST_NOT } });

    private static Dictionary<string, IReadOnlyCollection<string>> Highlights(Document document, SearchWords words)
        => Extracts.Cut(document.Get(IndexFields.Text) ?? "", words) is { Length: > 0 } extract ? new() { [IndexFields.Text] = [extract] } : [];
}
