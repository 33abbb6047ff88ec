using Lucene.Net.Index;
using Lucene.Net.Search;

namespace OrchardCore.Lucene;

/// <summary>
/// Searches the segments of an index from the newest to the oldest. Once more hits of a content type are found than anybody will page through,
/// older segments are searched for the other types only, and for items whose whole title is what was looked for. So a word that every second
/// item has costs no more in a large index than in a small one, and in a small one everything is searched.
/// </summary>
internal static class NewestFirst
{
    /// <param name="types">The content types in the index.</param>
    /// <param name="title">What was looked for, as a whole title.</param>
    /// <param name="enough">As many hits of a type are counted in any case.</param>
    public static void Search(IndexSearcher searcher, Query query, IReadOnlyCollection<string> types, string title, int enough, HitCollector hits)
    {
        var weight = searcher.CreateNormalizedWeight(query);
        var wanted = types.Count;
        foreach (var segment in searcher.TopReaderContext.Leaves.Reverse())
        {
            var counts = hits.Counts;
            if (types.Count(type => counts.GetValueOrDefault(type) <= enough) is var left && left < wanted)
            {
                wanted = left;
                weight = searcher.CreateNormalizedWeight(new FilteredQuery(query, FilterOf(types.Where(type => counts.GetValueOrDefault(type) <= enough), title)));
            }

            Search(segment, weight, hits);
        }
    }

    private static void Search(AtomicReaderContext segment, Weight weight, HitCollector hits)
    {
        hits.SetNextReader(segment);
        weight.GetBulkScorer(segment, scoreDocsInOrder: false, segment.AtomicReader.LiveDocs)?.Score(hits);
    }

    private static QueryWrapperFilter FilterOf(IEnumerable<string> types, string title)
    {
        var either = new BooleanQuery { { new TermQuery(new Term(IndexFields.WholeTitle, title)), Occur.SHOULD } };
        foreach (var type in types)
        {
            either.Add(new TermQuery(new Term(IndexFields.Type, type)), Occur.SHOULD);
        }

        return new QueryWrapperFilter(either);
    }
}
