using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace OrchardCore.Lucene;

/// <summary>Counts what a query finds by content type, all types at once.</summary>
internal sealed class TypeCounter : ICollector
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private SortedDocValues? _types;
    private int[] _ofSegment = [];

    public Dictionary<string, int> Counts
    {
        get
        {
            FinishSegment();
            return _counts;
        }
    }

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        FinishSegment();
        _types = FieldCache.DEFAULT.GetTermsIndex(context.AtomicReader, IndexFields.Type);
        _ofSegment = new int[_types.ValueCount];
    }

    public void Collect(int doc)
    {
        if (_types!.GetOrd(doc) is var type and >= 0)
        {
            _ofSegment[type]++;
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
