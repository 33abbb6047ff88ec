using Microsoft.Extensions.Primitives;
using OrchardCore.Modules;

namespace OrchardCore.Environment.Cache;

/// <summary>Named change tokens.</summary>
public interface ISignal : IModularTenantEvents
{
    IChangeToken GetToken(string key);

    Task SignalTokenAsync(string key);
}

/// <summary>Signals raised after the commit.</summary>
public static class SignalExtensions
{
    public static void DeferredSignalToken(this ISignal signal, string key)
    {
        ArgumentNullException.ThrowIfNull(signal);
        Shell.Scope.ShellScope.AddDeferredSignal(key);
    }
}

/// <summary>Which cached entries carry which tag.</summary>
public interface ITagCache
{
    Task TagAsync(string key, params string[] tags);

    Task<IEnumerable<string>> GetTaggedItemsAsync(string tag);

    Task RemoveTagAsync(string tag);
}

/// <summary>Called when a tag is removed.</summary>
public interface ITagRemovedEventHandler
{
    Task TagRemovedAsync(string tag, IEnumerable<string> keys);
}

/// <summary>Adds what a cached entry depends on, such as the user or the route.</summary>
public interface ICacheContextProvider
{
    Task PopulateContextEntriesAsync(IEnumerable<string> contexts, List<CacheContextEntry> entries);
}

/// <summary>One thing a cached entry varies by.</summary>
public class CacheContextEntry
{
    public CacheContextEntry(string key, string value)
    {
        Key = key;
        Value = value;
    }

    public string Key { get; }

    public string Value { get; }
}

/// <summary>How something is cached: its id, what it varies by, its tags and its expiry.</summary>
public class CacheContext
{
    private readonly HashSet<string> _contexts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _tags = new(StringComparer.OrdinalIgnoreCase);

    public CacheContext(string cacheId)
    {
        CacheId = cacheId;
    }

    public string CacheId { get; }

    public ICollection<string> Contexts => _contexts;

    public IEnumerable<string> Tags => _tags;

    public DateTimeOffset? ExpiresOn { get; private set; }

    public TimeSpan? ExpiresAfter { get; private set; }

    public TimeSpan? ExpiresSliding { get; private set; }

    public CacheContext WithExpiryOn(DateTimeOffset expiry)
    {
        ExpiresOn = expiry;
        return this;
    }

    public CacheContext WithExpiryAfter(TimeSpan duration)
    {
        ExpiresAfter = duration;
        return this;
    }

    public CacheContext WithExpirySliding(TimeSpan window)
    {
        ExpiresSliding = window;
        return this;
    }

    public CacheContext AddContext(params string[] contexts)
    {
        _contexts.UnionWith(contexts);
        return this;
    }

    public CacheContext RemoveContext(string context)
    {
        _contexts.Remove(context);
        return this;
    }

    public CacheContext AddTag(params string[] tags)
    {
        _tags.UnionWith(tags);
        return this;
    }

    public CacheContext RemoveTag(string tag)
    {
        _tags.Remove(tag);
        return this;
    }
}

/// <summary>The values of what cached blocks vary by.</summary>
public interface ICacheContextManager
{
    Task<IEnumerable<CacheContextEntry>> GetDiscriminatorsAsync(IEnumerable<string> contexts);
}

/// <summary>The cached block being rendered, to which what it shows adds its dependencies.</summary>
public interface ICacheScopeManager
{
    void EnterScope(CacheContext context);

    void ExitScope();

    void AddDependencies(params string[] dependencies);

    void AddContexts(params string[] contexts);

    void WithExpiryOn(DateTimeOffset expiryOn);

    void WithExpiryAfter(TimeSpan expiryAfter);

    void WithExpirySliding(TimeSpan expirySliding);
}
