using System.Collections.Concurrent;
using YesSql.Indexes;

namespace OrchardCore.Data.Engine;

/// <summary>Which providers index which document type, described once per store.</summary>
internal sealed class IndexCatalog
{
    private readonly Lock _gate = new();
    private readonly List<(IIndexProvider Provider, IDescriptor Context)> _providers = [];
    private readonly ConcurrentDictionary<DocumentKind, IndexDescriptor[]> _byDocument = new();
    private readonly ConcurrentDictionary<Type, IndexFacts> _facts = new();

    public void Add(IEnumerable<IIndexProvider> providers, string? collection)
    {
        lock (_gate)
        {
            foreach (var provider in providers)
            {
                provider.CollectionName ??= collection;
                var context = Describe(provider);
                _providers.Add((provider, context));
                Learn(provider, context);
            }

            _byDocument.Clear();
        }
    }

    /// <summary>Remembers what a session's own providers say about their indexes.</summary>
    public void Learn(IIndexProvider provider, IDescriptor context)
    {
        foreach (var descriptor in context.Describe())
        {
            _facts.AddOrUpdate(
                descriptor.IndexType,
                _ => new IndexFacts([provider.ForType()], descriptor.HasManyRows),
                (_, known) => known.DocumentTypes.Contains(provider.ForType())
                    ? known with { HasManyRows = known.HasManyRows || descriptor.HasManyRows }
                    : new IndexFacts([.. known.DocumentTypes, provider.ForType()], known.HasManyRows || descriptor.HasManyRows));
        }
    }

    public bool TryGetFacts(Type indexType, out IndexFacts? facts) => _facts.TryGetValue(indexType, out facts);

    public IndexDescriptor[] For(Type documentType, string collection)
        => _byDocument.GetOrAdd(new DocumentKind(documentType, collection), key =>
        {
            lock (_gate)
            {
                return Select(_providers, key.Type, key.Collection).ToArray();
            }
        });

    public static IEnumerable<IndexDescriptor> Select(IEnumerable<(IIndexProvider Provider, IDescriptor Context)> providers, Type documentType, string collection)
        => providers
            .Where(p => p.Context.IsCompatibleWith(documentType) && (p.Provider.CollectionName ?? "") == collection)
            .SelectMany(p => p.Context.Describe(documentType))
            .Where(d => d.Map is not null);

    public static IDescriptor Describe(IIndexProvider provider)
    {
        var context = (IDescriptor)Activator.CreateInstance(typeof(DescribeContext<>).MakeGenericType(provider.ForType()))!;
        provider.Describe(context);
        return context;
    }

    // A class: dictionaries of keys that are values have to be compiled at every start.
    private sealed record DocumentKind(Type Type, string Collection);
}

/// <summary>What is known about an index: the types of the documents in it and whether one document may have several rows.</summary>
internal sealed record IndexFacts(Type[] DocumentTypes, bool HasManyRows);
