namespace OrchardCore.Data.Engine;

/// <summary>Which documents the last commits have changed, so that what was made from many can be brought up to date instead of made anew.</summary>
internal sealed class CommitLog
{
    private const int MaxDocuments = 2000;

    private readonly Lock _lock = new();
    private readonly Queue<(DocumentTable Table, long Id)[]> _commits = [];
    private int _documents;
    private long _first;

    /// <summary>The number of commits so far.</summary>
    public long Position
    {
        get
        {
            lock (_lock)
            {
                return _first + _commits.Count;
            }
        }
    }

    public void Add(ChangeSet changes)
    {
        lock (_lock)
        {
            _commits.Enqueue([.. changes.Documents]);
            _documents += changes.Documents.Count;
            while (_commits.Count > 0 && (_documents > MaxDocuments || _commits.Count > MaxDocuments || changes.Tables.Contains(Stamps.Everything)))
            {
                _documents -= _commits.Dequeue().Length;
                _first++;
            }
        }
    }

    /// <summary>The ids of the documents of a table that were changed since then; null when that is not known any more.</summary>
    public long[]? Since(long position, DocumentTable table)
    {
        lock (_lock)
        {
            return position < _first ? null : [.. _commits.Skip((int)(position - _first)).SelectMany(commit => commit).Where(document => document.Table == table).Select(document => document.Id).Distinct()];
        }
    }
}
