using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.Environment.Cache;

namespace OrchardCore.DynamicCache.Services;

/// <summary>Takes a shape's HTML from the kept fragments or keeps what is rendered. Does the work of DynamicCacheShapeDisplayEvents.</summary>
internal sealed class ShapeCache : IShapeCache
{
    private readonly CachedFragments _fragments;
    private readonly ICacheScopeManager _scopes;
    private readonly ICacheContextManager _contexts;
    private readonly ISignal _signal;

    // A request's blocks mostly vary by the same.
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public ShapeCache(CachedFragments fragments, ICacheScopeManager scopes, ICacheContextManager contexts, ISignal signal)
    {
        _fragments = fragments;
        _scopes = scopes;
        _contexts = contexts;
        _signal = signal;
    }

    public async ValueTask<IHtmlContent> GetOrRenderAsync(CacheContext context, Func<ValueTask<IHtmlContent>> renderAsync)
    {
        var key = await KeyAsync(context);
        if (_fragments.Find(key) is { } kept)
        {
            // The blocks around it depend on the same.
            _scopes.EnterScope(kept.Context);
            _scopes.ExitScope();
            return kept.Html;
        }

        var contexts = context.Contexts.Count;

        // Taken before anything is read: what changes from now on makes the fragment fall.
        var tokens = context.Tags.ToDictionary(x => x, x => SignalTagCache.GetToken(_signal, x), StringComparer.OrdinalIgnoreCase);
        IHtmlContent html;
        _scopes.EnterScope(context);
        try
        {
            html = await renderAsync();
        }
        finally
        {
            _scopes.ExitScope();
        }

        // Varies by more than is known beforehand, or is not to be kept.
        if (context.Contexts.Count != contexts || context.ExpiresAfter <= TimeSpan.Zero)
        {
            return html;
        }

        foreach (var tag in context.Tags)
        {
            tokens.TryAdd(tag, SignalTagCache.GetToken(_signal, tag));
        }

        var fragment = new Fragment(Text(html), context);
        _fragments.Keep(key, fragment, context, tokens.Values);
        return fragment.Html;
    }

    private static HtmlString Text(IHtmlContent html)
    {
        using var writer = new StringWriter();
        html.WriteTo(writer, HtmlEncoder.Default);
        return new HtmlString(writer.ToString());
    }

    private async ValueTask<string> KeyAsync(CacheContext context)
    {
        string[] names = [.. context.Contexts.Order(StringComparer.OrdinalIgnoreCase)];
        var contexts = string.Join('\n', names);
        if (!_values.TryGetValue(contexts, out var values))
        {
            var text = new StringBuilder();
            foreach (var entry in await _contexts.GetDiscriminatorsAsync(names))
            {
                // With their lengths, or a visitor's query could pass for other entries, such as somebody's roles.
                text.Append(CultureInfo.InvariantCulture, $"\n{entry.Key.Length},{entry.Value.Length}:{entry.Key}={entry.Value}");
            }

            _values[contexts] = values = text.ToString();
        }

        return $"{context.CacheId.Length}:{context.CacheId}{values}";
    }
}
