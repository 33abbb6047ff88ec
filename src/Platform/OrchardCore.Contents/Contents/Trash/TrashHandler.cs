using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Modules;
using YesSql;

using ISession = YesSql.ISession;

namespace OrchardCore.Contents.Trash;

/// <summary>Puts into the trash what is deleted, in whatever way; a draft that was never published counts, too, when it is discarded.</summary>
internal sealed class TrashHandler : ContentHandlerBase
{
    private readonly IServiceProvider _services;
    private readonly IHttpContextAccessor _http;
    private readonly Dictionary<string, TrashedItem> _leaving = [];

    public TrashHandler(IServiceProvider services, IHttpContextAccessor http)
    {
        _services = services;
        _http = http;
    }

    public override async Task RemovingAsync(RemoveContentContext context)
    {
        // A version that is about to be imported in place of others is not stored yet; its item stays.
        var item = context.ContentItem;
        if (!context.NoActiveVersionLeft || item.Id == 0)
        {
            return;
        }

        var active = (await _services.GetRequiredService<ISession>()
            .Query<ContentItem, ContentItemIndex>(x => x.ContentItemId == item.ContentItemId && (x.Latest || x.Published)).ListAsync()).ToArray();
        var latest = active.FirstOrDefault(x => x.Latest) ?? item;
        _leaving[item.ContentItemId] = new TrashedItem
        {
            ContentItemId = latest.ContentItemId,
            ContentType = latest.ContentType,
            DisplayText = latest.DisplayText,
            Owner = latest.Owner,
            DeletedUtc = _services.GetRequiredService<IClock>().UtcNow,
            DeletedById = _http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier),
            DeletedBy = _http.HttpContext?.User.Identity?.Name,
            Batch = _services.GetRequiredService<TrashBatch>().Id,
            LatestVersionId = latest.ContentItemVersionId,
            PublishedVersionId = active.FirstOrDefault(x => x.Published)?.ContentItemVersionId,
        };
    }

    public override Task RemovedAsync(RemoveContentContext context)
        => context.NoActiveVersionLeft && _leaving.Remove(context.ContentItem.ContentItemId, out var trashed)
            ? _services.GetRequiredService<ISession>().SaveAsync(trashed)
            : Task.CompletedTask;
}
