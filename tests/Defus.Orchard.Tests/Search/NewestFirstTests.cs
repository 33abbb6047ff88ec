using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using OrchardCore.Lucene;
using Xunit;

namespace Defus.Orchard.Tests.Search;

/// <summary>A search that does not look at everything once it has found more than anybody looks at.</summary>
public sealed class NewestFirstTests : IDisposable
{
    private const int Segments = 6;
    private const int Posts = 30;

    private static readonly string[] _types = ["Page", "Post"];

    private readonly RAMDirectory _directory = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    public NewestFirstTests()
    {
        // In each segment a page and thirty posts about the subject; the very first post is called like it.
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(GermanTextAnalyzer.Version, GermanTextAnalyzer.ForIndexing) { MergePolicy = NoMergePolicy.COMPOUND_FILES }))
        {
            for (var segment = 0; segment < Segments; segment++)
            {
                writer.AddDocument(DocumentOf($"page{segment}", "Page", "Über uns"));
                for (var post = 0; post < Posts; post++)
                {
                    writer.AddDocument(DocumentOf($"post{segment}.{post}", "Post", segment == 0 && post == 0 ? "Nachbarschaft" : $"Neues {segment} {post}"));
                }

                writer.Commit();
            }
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader);
    }

    [Fact]
    public void Search_MoreThanEnoughOfOneType_StopsForThatTypeOnly()
    {
        Assert.Equal(Segments, _reader.Leaves.Count);
        var hits = Find("Nachbarschaft", contentType: null, enough: 40);

        // Two segments have more than forty posts; of the older ones only the post counts whose title was looked for.
        Assert.Equal((2 * Posts) + 1, hits.Counts["Post"]);
        Assert.Equal(Segments, hits.Counts["Page"]);
        var found = Ids(hits);
        Assert.Equal("post0.0", found[0]);
        Assert.Contains("page0", found);
        Assert.DoesNotContain("post1.7", found);
    }

    [Fact]
    public void Search_LessThanEnough_FindsWhatAPlainSearchFindsInTheSameOrder()
    {
        var words = new SearchWords("Nachbarschaft");
        var plain = _searcher.Search(_searcher.Rewrite(words.ToQuery(_searcher, all: true)), 100);

        var hits = Find("Nachbarschaft", contentType: null, enough: 1000);

        Assert.Equal(plain.TotalHits, hits.Counts.Values.Sum());
        Assert.Equal(plain.ScoreDocs.Select(x => (x.Doc, x.Score)), hits.Best.Select(x => (x.Doc, x.Score)));
    }

    [Theory]
    [InlineData("Page", Segments)]
    [InlineData("Nothing", 0)]
    public void Search_OneType_KeepsItsHitsAndCountsAll(string contentType, int kept)
    {
        var hits = Find("Nachbarschaft", contentType, enough: 40);

        Assert.Equal(kept, hits.Best.Length);
        Assert.True(hits.Counts["Post"] > 40);
    }

    [Fact]
    public void Search_WithExclusion_NeitherCountsNorKeepsIt()
    {
        var hits = Find("Nachbarschaft", "Page", enough: 40, new FieldCacheTermsFilter(IndexFields.Id, "page2", "page5"));

        Assert.Equal(Segments - 2, hits.Counts["Page"]);
        Assert.DoesNotContain("page2", hits.Best.Select(x => _searcher.Doc(x.Doc).Get(IndexFields.Id)));
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    private HitCollector Find(string terms, string? contentType, int enough, Filter? without = null)
    {
        var words = new SearchWords(terms);
        var hits = new HitCollector(contentType, without, 100);
        NewestFirst.Search(_searcher, _searcher.Rewrite(words.ToQuery(_searcher, all: true)), _types, words.AsTitle, enough, hits);
        return hits;
    }

    private string[] Ids(HitCollector hits) => [.. hits.Best.Select(x => _searcher.Doc(x.Doc).Get(IndexFields.Id))];

    private static Document DocumentOf(string id, string type, string title) => new()
    {
        new StringField(IndexFields.Id, id, Field.Store.YES),
        new StringField(IndexFields.Type, type, Field.Store.YES),
        new TextField(IndexFields.Title, title, Field.Store.YES),
        new StringField(IndexFields.WholeTitle, SearchWords.TitleOf(title), Field.Store.NO),
        new TextField(IndexFields.Body, "Alles über die Nachbarschaft.", Field.Store.NO),
    };
}
