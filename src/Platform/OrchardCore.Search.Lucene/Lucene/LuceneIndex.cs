using System.Collections.Concurrent;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace OrchardCore.Lucene;

/// <summary>One index on disk. All shells of the process share it, for only one writer may be open; a damaged one is thrown away when it is opened.</summary>
internal sealed class LuceneIndex
{
    /// <summary>About the number of documents that a segment grows to.</summary>
    private const int MaxSegment = 25_000;

    private static readonly ConcurrentDictionary<string, Lazy<LuceneIndex>> _open = new(StringComparer.Ordinal);

    private readonly FSDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;

    private LuceneIndex(string path)
    {
        _directory = FSDirectory.Open(path);
        try
        {
            // Merging in the same thread: no threads stay behind, and one write at a time is all there is.
            _writer = new IndexWriter(_directory, new IndexWriterConfig(GermanTextAnalyzer.Version, GermanTextAnalyzer.ForIndexing)
            {
                OpenMode = OpenMode.CREATE_OR_APPEND,
                MergeScheduler = new SerialMergeScheduler(),
                MergePolicy = NeighboursMerged(),
                MaxBufferedDocs = MaxSegment,
                RAMBufferSizeMB = 32,
            });
            _searchers = new SearcherManager(_writer, applyAllDeletes: true, searcherFactory: null);
        }
        catch
        {
            _writer?.Dispose();
            _directory.Dispose();
            throw;
        }
    }

    /// <summary>Whether all that changed since the start is in the index, or will be.</summary>
    public bool IsCurrent { get; set; }

    public static LuceneIndex Open(string path) => _open.GetOrAdd(path, static key => new(() => Create(key))).Value;

    public static LuceneIndex? Find(string path) => _open.TryGetValue(path, out var index) && index.IsValueCreated ? index.Value : null;

    public static void CompareAll()
    {
        foreach (var index in _open.Values.Where(x => x.IsValueCreated))
        {
            index.Value.IsCurrent = false;
        }
    }

    /// <summary>Closes the index and deletes its folder.</summary>
    public static void Delete(string path)
    {
        if (_open.TryRemove(path, out var index) && index.IsValueCreated)
        {
            index.Value.Close();
        }

        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    public int Count => Search(searcher => searcher.IndexReader.NumDocs);

    /// <summary>Works with a searcher that sees everything committed so far.</summary>
    public T Search<T>(Func<IndexSearcher, T> work)
    {
        var searcher = _searchers.Acquire();
        try
        {
            return work(searcher);
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    /// <summary>The stamps of all documents by their item.</summary>
    public Dictionary<string, string> Stamps() => Search(searcher =>
    {
        var stamps = new Dictionary<string, string>(StringComparer.Ordinal);
        var live = MultiFields.GetLiveDocs(searcher.IndexReader);
        var fields = new HashSet<string> { IndexFields.Id, IndexFields.Stamp };
        for (var i = 0; i < searcher.IndexReader.MaxDoc; i++)
        {
            if (live?.Get(i) != false)
            {
                var document = searcher.Doc(i, fields);
                stamps[document.Get(IndexFields.Id)] = document.Get(IndexFields.Stamp);
            }
        }

        return stamps;
    });

    public void Put(string id, Document document) => _writer.UpdateDocument(new Term(IndexFields.Id, id), document);

    public void Remove(string id) => _writer.DeleteDocuments(new Term(IndexFields.Id, id));

    public void Commit()
    {
        _writer.Commit();
        _searchers.MaybeRefreshBlocking();
    }

    private static LuceneIndex Create(string path)
    {
        try
        {
            return new LuceneIndex(path);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException and not LockObtainFailedException)
        {
            // Whatever is in the folder is no index any more. It holds nothing but copies, so it is made anew.
            Directory.Delete(path, recursive: true);
            return new LuceneIndex(path);
        }
    }

    // Only neighbours become one, so what was written last stays last, and none grows for ever: see NewestFirst.
    private static LogDocMergePolicy NeighboursMerged() => new() { MergeFactor = 4, MinMergeDocs = 100, MaxMergeDocs = MaxSegment / 2 };

    private void Close()
    {
        _searchers.Dispose();
        _writer.Rollback();
        _directory.Dispose();
    }
}
