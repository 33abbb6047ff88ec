using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace OrchardCore.Lucene;

/// <summary>Counts what is found by content type, all types at once, and keeps the best of it, of one type if wanted. Segments may come in any order.</summary>
internal sealed class HitCollector : ICollector
{
    private readonly TopScoreDocCollector _best;
    private readonly string? _contentType;
    private readonly Filter? _without;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private SortedDocValues? _types;
    private IBits? _left;
    private int[] _ofSegment = [];
    private int _wanted;

    /// <param name="contentType">The type of the hits to keep, or null for all.</param>
    /// <param name="without">What is neither kept nor counted.</param>
    /// <param name="size">How many hits to keep.</param>
    public HitCollector(string? contentType, Filter? without, int size)
    {
        _best = TopScoreDocCollector.Create(size, docsScoredInOrder: false);
        _contentType = contentType;
        _without = without;
    }

    public Dictionary<string, int> Counts
    {
        get
        {
            FinishSegment();
            return _counts;
        }
    }

    public ScoreDoc[] Best => _best.GetTopDocs().ScoreDocs;

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => _best.SetScorer(scorer);

    public void SetNextReader(AtomicReaderContext context)
    {
        FinishSegment();
        _types = FieldCache.DEFAULT.GetTermsIndex(context.AtomicReader, IndexFields.Type);
        _ofSegment = new int[_types.ValueCount];
        _wanted = _contentType is null ? 0 : _types.LookupTerm(new BytesRef(_contentType));
        _left = _without?.GetDocIdSet(context, acceptDocs: null)?.Bits;
        _best.SetNextReader(context);
    }

    public void Collect(int doc)
    {
        if (_left?.Get(doc) == true || _types!.GetOrd(doc) is not (>= 0 and var type))
        {
            return;
        }

        _ofSegment[type]++;
        if (_contentType is null || type == _wanted)
        {
            _best.Collect(doc);
        }
    }

    // Each segment numbers the types by itself.
    private void FinishSegment()
    {
        var name = new BytesRef();
        for (var type = 0; type < _ofSegment.Length; type++)
        {
            if (_ofSegment[type] > 0)
            {
                _types!.LookupOrd(type, name);
                var text = name.Utf8ToString();
                _counts[text] = _counts.GetValueOrDefault(text) + _ofSegment[type];
            }
        }

        _ofSegment = [];
    }
}
