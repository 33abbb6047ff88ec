using Microsoft.Extensions.Primitives;
using OrchardCore.Environment.Cache;
using OrchardCore.Environment.Shell.Scope;

namespace OrchardCore.DynamicCache.Services;

/// <summary>Tags as signals: what is kept under a tag falls when the tag is removed and, what was made meanwhile of old data, again after the commit.</summary>
internal sealed class SignalTagCache : ITagCache
{
    private readonly ISignal _signal;

    public SignalTagCache(ISignal signal) => _signal = signal;

    public static IChangeToken GetToken(ISignal signal, string tag) => signal.GetToken(Name(tag));

    public Task TagAsync(string key, params string[] tags) => Task.CompletedTask;

    public Task<IEnumerable<string>> GetTaggedItemsAsync(string tag)
        => throw new NotSupportedException("ITagCache.GetTaggedItemsAsync is not part of the built-in platform.");

    public Task RemoveTagAsync(string tag)
    {
        if (ShellScope.Current is not null)
        {
            ShellScope.AddDeferredSignal(Name(tag));
        }

        return _signal.SignalTokenAsync(Name(tag));
    }

    private static string Name(string tag) => "cache-tag:" + tag;
}
