using Lucene.Net.Analysis.De;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace OrchardCore.Lucene;

/// <summary>
/// What somebody looks for: a few words, each as it stands in the index. Whatever was typed becomes such words, so there is no syntax and
/// nothing that could be wrong.
/// </summary>
internal sealed class SearchWords
{
    private const int MaxWords = 8;
    private const int MaxTextLength = 200;
    private const int MinPart = 4;

    private static readonly string[] _linkings = ["", "s", "es", "n", "en", "e"];
    private static readonly HashSet<string> _small = [.. GermanAnalyzer.DefaultStopSet.SelectMany(x => GermanTextAnalyzer.Read(x).Select(word => word.Term))];

    private readonly string[] _words;

    // The words of the index that a long word was taken apart into.
    private readonly HashSet<string> _parts = [];

    public SearchWords(string? text)
    {
        text = text is { Length: > MaxTextLength } ? text[..MaxTextLength] : text ?? "";
        AsTitle = TitleOf(text);
        var words = GermanTextAnalyzer.Read(text).Select(x => x.Term).Where(x => x.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        _words = [.. words.Where(x => !_small.Contains(x)).DefaultIfEmpty().OfType<string>().Take(MaxWords)];
        if (_words.Length == 0)
        {
            _words = [.. words.Take(MaxWords)];
        }
    }

    /// <summary>What was typed as the whole title of an item.</summary>
    public string AsTitle { get; }

    public bool IsEmpty => _words.Length == 0;

    /// <summary>The words of a title as one term.</summary>
    public static string TitleOf(string title) => string.Join(' ', GermanTextAnalyzer.Read(title.Length > MaxTextLength ? title[..MaxTextLength] : title).Select(x => x.Term));

    /// <summary>Finds documents with all of the words, or with some of them.</summary>
    public Query ToQuery(IndexSearcher searcher, bool all)
    {
        var query = new BooleanQuery();
        foreach (var word in _words)
        {
            query.Add(WordQuery(searcher.IndexReader, word), all ? Occur.MUST : Occur.SHOULD);
            foreach (var half in all ? [] : Halves(searcher.IndexReader, word))
            {
                _parts.Add(half);
                query.Add(Boosted(Either(half), 0.3f), Occur.SHOULD);
            }
        }

        return query;
    }

    /// <summary>Finds documents whose title has all of the words, the last one only begun.</summary>
    public Query ToTitleQuery()
    {
        var query = new BooleanQuery();
        foreach (var word in _words)
        {
            var either = new BooleanQuery { { Boosted(new TermQuery(new Term(IndexFields.Title, word)), 3), Occur.SHOULD }, { new PrefixQuery(new Term(IndexFields.Title, word)), Occur.SHOULD } };
            if (word.Length >= MinPart)
            {
                either.Add(Boosted(new FuzzyQuery(new Term(IndexFields.Title, word), 1, 1), 0.3f), Occur.SHOULD);
            }

            query.Add(either, Occur.MUST);
        }

        return query;
    }

    /// <summary>Whether a word of a text is one of those that the last query has looked for, so that it is marked in an extract.</summary>
    public bool Marks(string term) => _parts.Contains(term) || Array.Exists(_words, word => term == word
        || (word.Length >= 3 && term.StartsWith(word, StringComparison.Ordinal))
        || (word.Length >= MinPart && (term.Contains(word, StringComparison.Ordinal) || IsNear(term, word))));

    private static int EditsOf(string word) => word.Length < MinPart ? 0 : word.Length < 8 ? 1 : 2;

    private BooleanQuery WordQuery(IndexReader reader, string word)
    {
        var query = new BooleanQuery
        {
            { Boosted(new TermQuery(new Term(IndexFields.Title, word)), 10), Occur.SHOULD },
            { Boosted(new TermQuery(new Term(IndexFields.Body, word)), 2), Occur.SHOULD },
        };
        if (word.Length >= 2)
        {
            query.Add(Boosted(new PrefixQuery(new Term(IndexFields.Title, word)), 20), Occur.SHOULD);
            query.Add(Boosted(new PrefixQuery(new Term(IndexFields.Body, word)), 0.7f), Occur.SHOULD);
        }

        if (word.Length >= MinPart)
        {
            query.Add(Boosted(new PrefixQuery(new Term(IndexFields.Ends, word)), 0.4f), Occur.SHOULD);
            // What more items have than anybody pages through needs no guesses.
            foreach (var field in IsCommon(reader, word) ? [] : new[] { IndexFields.Title, IndexFields.Body })
            {
                query.Add(Boosted(new FuzzyQuery(new Term(field, word), EditsOf(word), 1), 0.2f), Occur.SHOULD);
            }

            foreach (var (first, second) in Parts(reader, word))
            {
                _parts.UnionWith([first, second]);
                query.Add(Boosted(new BooleanQuery { { Either(first), Occur.MUST }, { Either(second), Occur.MUST } }, 0.5f), Occur.SHOULD);
            }
        }

        return query;
    }

    // "Sicherheitskonferenz" also finds "Konferenz zur Sicherheit": wherever both halves are words of the index.
    private static IEnumerable<(string First, string Second)> Parts(IndexReader reader, string word)
    {
        for (var i = MinPart; i <= word.Length - MinPart; i++)
        {
            var second = word[i..];
            if (!IsKnown(reader, second))
            {
                continue;
            }

            foreach (var linking in _linkings)
            {
                var first = word[..i];
                if (first.EndsWith(linking, StringComparison.Ordinal) && first.Length - linking.Length >= MinPart && IsKnown(reader, first[..^linking.Length]))
                {
                    yield return (first[..^linking.Length], second);
                    break;
                }
            }
        }
    }

    // Of a long word that nothing has as a whole: the longest beginning and the longest end that are words of the index.
    private static IEnumerable<string> Halves(IndexReader reader, string word)
    {
        var lengths = Enumerable.Range(MinPart, Math.Max(0, word.Length - (2 * MinPart) + 1)).Reverse().ToArray();
        return new[] { lengths.Select(x => word[..x]).FirstOrDefault(x => IsKnown(reader, x)), lengths.Select(x => word[^x..]).FirstOrDefault(x => IsKnown(reader, x)) }.OfType<string>();
    }

    // Small words are no parts of others: "Sicherheit" has nothing to do with "sich".
    private static bool IsKnown(IndexReader reader, string word) => !_small.Contains(word)
        && (reader.DocFreq(new Term(IndexFields.Body, word)) > 0 || reader.DocFreq(new Term(IndexFields.Title, word)) > 0);

    private static bool IsCommon(IndexReader reader, string word)
        => Math.Max(reader.DocFreq(new Term(IndexFields.Title, word)), reader.DocFreq(new Term(IndexFields.Body, word))) > LuceneSearchService.MaxHits;

    private static BooleanQuery Either(string word) => new()
    {
        { Boosted(new TermQuery(new Term(IndexFields.Title, word)), 3), Occur.SHOULD },
        { new TermQuery(new Term(IndexFields.Body, word)), Occur.SHOULD },
    };

    private static Query Boosted(Query query, float boost)
    {
        query.Boost = boost;
        return query;
    }

    private static bool IsNear(string term, string word)
    {
        var most = EditsOf(word);
        if (most == 0 || term.Length == 0 || term[0] != word[0] || Math.Abs(term.Length - word.Length) > most)
        {
            return false;
        }

        var row = Enumerable.Range(0, word.Length + 1).ToArray();
        for (var i = 1; i <= term.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= word.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (term[i - 1] == word[j - 1] ? 0 : 1)));
            }
        }

        return row[^1] <= most;
    }
}
