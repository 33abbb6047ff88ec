using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace OrchardCore.Lucene;

/// <summary>
/// German text: "Städte", "Staedte" and "Stadt" become one word. A second field holds the ends of long words, so that "Konzept" finds
/// "Sicherheitskonzept" without a dictionary.
/// </summary>
internal sealed class GermanTextAnalyzer : Analyzer
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private const int MaxTokenLength = 64;

    private readonly bool _ends;

    private GermanTextAnalyzer(bool ends) => _ends = ends;

    public static GermanTextAnalyzer Words { get; } = new(ends: false);

    /// <summary>For indexing: words of the fields, ends of words in the field <see cref="IndexFields.Ends"/>.</summary>
    public static Analyzer ForIndexing { get; } = new PerFieldAnalyzerWrapper(Words, new Dictionary<string, Analyzer> { [IndexFields.Ends] = new GermanTextAnalyzer(ends: true) });

    /// <summary>The words of a text as they stand in the index, with their places in the text.</summary>
    public static List<(string Term, int Start, int End)> Read(string text)
    {
        var words = new List<(string, int, int)>();
        using var stream = Words.GetTokenStream(IndexFields.Body, text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            words.Add((term.ToString(), offset.StartOffset, offset.EndOffset));
        }

        stream.End();
        return words;
    }

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new StandardTokenizer(Version, reader) { MaxTokenLength = MaxTokenLength };
        TokenStream stream = new LowerCaseFilter(Version, source);
        stream = new GermanNormalizationFilter(stream);
        stream = new GermanLightStemFilter(stream);
        return new TokenStreamComponents(source, _ends ? new WordEndsFilter(stream) : stream);
    }
}

/// <summary>Replaces every long word by its ends: "sicherheitskonzept" by "herheitskonzept", …, "konzept", … Short words are dropped.</summary>
internal sealed class WordEndsFilter : TokenFilter
{
    private const int ShortestStart = 3;
    private const int ShortestEnd = 4;

    private readonly ICharTermAttribute _term;
    private string _word = "";
    private int _next;

    public WordEndsFilter(TokenStream input) : base(input) => _term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        while (_next > _word.Length - ShortestEnd)
        {
            if (!m_input.IncrementToken())
            {
                return false;
            }

            _word = _term.ToString();
            _next = ShortestStart;
        }

        _term.SetEmpty().Append(_word[_next++..]);
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _word = "";
        _next = 0;
    }
}

/// <summary>The fields of a document in the index.</summary>
internal static class IndexFields
{
    public const string Id = "id";
    public const string Stamp = "stamp";
    public const string Type = "type";
    public const string Title = "title";

    /// <summary>All words of the title as one.</summary>
    public const string WholeTitle = "whole";

    public const string Body = "body";
    public const string Ends = "ends";

    /// <summary>The text as it is, for extracts; stored only.</summary>
    public const string Text = "text";
}
