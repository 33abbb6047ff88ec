using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Sitemaps.Services;

namespace OrchardCore.Sitemaps.Handlers;

/// <summary>Makes the finished sitemaps void when content goes online or offline.</summary>
public sealed class SitemapCacheHandler : ContentHandlerBase
{
    private readonly SitemapCache _cache;
    private bool _done;

    public SitemapCacheHandler(SitemapCache cache)
    {
        _cache = cache;
    }

    public override Task PublishedAsync(PublishContentContext context) => ClearAsync();

    public override Task UnpublishedAsync(PublishContentContext context) => ClearAsync();

    public override Task RemovedAsync(RemoveContentContext context) => ClearAsync();

    private Task ClearAsync()
    {
        if (!_done)
        {
            _done = true;
            _cache.ClearAfterCommit();
        }

        return Task.CompletedTask;
    }
}
