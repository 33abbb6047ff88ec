using OrchardCore.Data.Engine;

namespace OrchardCore.Data.Sessions;

/// <summary>An object a session knows: where it is stored and what is to be done with it.</summary>
internal sealed class Tracked
{
    public Tracked(object instance, Collection collection, long id, string typeName)
    {
        Instance = instance;
        Collection = collection;
        Id = id;
        TypeName = typeName;
    }

    public object Instance { get; }

    public Collection Collection { get; }

    public long Id { get; }

    public string TypeName { get; }

    /// <summary>The version in the database as far as this session knows; null when it was never read.</summary>
    public long? Version { get; set; }

    public bool IsStored { get; set; }

    public bool CheckConcurrency { get; set; }

    public PendingChange Pending { get; set; }
}

internal enum PendingChange
{
    None,
    Save,
    Delete,
}

/// <summary>The objects of one document table that a session knows.</summary>
internal sealed class Collection
{
    private readonly Dictionary<long, Tracked> _byId = [];
    private readonly Dictionary<object, Tracked> _byInstance = new(ReferenceEqualityComparer.Instance);

    public Collection(string name, DocumentTable table)
    {
        Name = name;
        Table = table;
    }

    public string Name { get; }

    public DocumentTable Table { get; }

    public Tracked? Find(long id) => _byId.GetValueOrDefault(id);

    public Tracked? Find(object instance) => _byInstance.GetValueOrDefault(instance);

    public void Add(Tracked tracked)
    {
        _byId[tracked.Id] = tracked;
        _byInstance[tracked.Instance] = tracked;
    }

    public void Remove(Tracked tracked)
    {
        _byInstance.Remove(tracked.Instance);
        if (ReferenceEquals(_byId.GetValueOrDefault(tracked.Id), tracked))
        {
            _byId.Remove(tracked.Id);
        }
    }

    public void Clear()
    {
        _byId.Clear();
        _byInstance.Clear();
    }
}
