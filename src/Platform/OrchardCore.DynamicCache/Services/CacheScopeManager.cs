using OrchardCore.Environment.Cache;

namespace OrchardCore.DynamicCache.Services;

/// <summary>The cached blocks being rendered, each within the one before: what a block depends on, the blocks around it depend on, too.</summary>
internal sealed class CacheScopeManager : ICacheScopeManager
{
    private readonly Stack<CacheContext> _scopes = new();

    public void EnterScope(CacheContext context) => _scopes.Push(context);

    public void ExitScope()
    {
        var inner = _scopes.Pop();
        if (_scopes.TryPeek(out var outer))
        {
            Merge(inner, outer);
        }
    }

    public void AddDependencies(params string[] dependencies) => Alter(x => x.AddTag(dependencies));

    public void AddContexts(params string[] contexts) => Alter(x => x.AddContext(contexts));

    public void WithExpiryOn(DateTimeOffset expiryOn) => Alter(x => Shorten(x, expiryOn));

    public void WithExpiryAfter(TimeSpan expiryAfter) => Alter(x => Shorten(x, expiryAfter));

    public void WithExpirySliding(TimeSpan expirySliding) => Alter(x => x.WithExpirySliding(Least(x.ExpiresSliding, expirySliding)));

    private static void Merge(CacheContext inner, CacheContext outer)
    {
        outer.AddTag([.. inner.Tags]);
        outer.AddContext([.. inner.Contexts]);
        if (inner.ExpiresOn is { } on)
        {
            Shorten(outer, on);
        }

        if (inner.ExpiresAfter is { } after)
        {
            Shorten(outer, after);
        }
    }

    private static void Shorten(CacheContext context, DateTimeOffset on)
        => context.WithExpiryOn(context.ExpiresOn < on ? context.ExpiresOn.Value : on);

    private static void Shorten(CacheContext context, TimeSpan after) => context.WithExpiryAfter(Least(context.ExpiresAfter, after));

    private static TimeSpan Least(TimeSpan? old, TimeSpan value) => old < value ? old.Value : value;

    private void Alter(Action<CacheContext> change)
    {
        if (_scopes.TryPeek(out var scope))
        {
            change(scope);
        }
    }
}
