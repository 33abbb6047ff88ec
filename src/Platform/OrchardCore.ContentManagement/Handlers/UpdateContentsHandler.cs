using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using OrchardCore.Modules;

namespace OrchardCore.ContentManagement.Handlers;

/// <summary>Keeps dates, owner and author of items.</summary>
internal sealed class UpdateContentsHandler : ContentHandlerBase
{
    private readonly IClock _clock;
    private readonly IHttpContextAccessor _httpContextAccessor;

    public UpdateContentsHandler(IClock clock, IHttpContextAccessor httpContextAccessor)
    {
        _clock = clock;
        _httpContextAccessor = httpContextAccessor;
    }

    private ClaimsPrincipal? User => _httpContextAccessor.HttpContext?.User is { Identity.IsAuthenticated: true } user ? user : null;

    public override Task InitializingAsync(InitializingContentContext context)
    {
        SetOwner(context.ContentItem);
        return Task.CompletedTask;
    }

    public override Task CreatingAsync(CreateContentContext context)
    {
        context.ContentItem.CreatedUtc ??= _clock.UtcNow;
        context.ContentItem.ModifiedUtc = _clock.UtcNow;
        if (context.ContentItem.Owner is null)
        {
            SetOwner(context.ContentItem);
        }

        return Task.CompletedTask;
    }

    public override Task UpdatingAsync(UpdateContentContext context)
    {
        context.ContentItem.ModifiedUtc = _clock.UtcNow;
        if (User is { } user)
        {
            context.ContentItem.Author = user.Identity!.Name;
        }

        return Task.CompletedTask;
    }

    public override Task RestoringAsync(RestoreContentContext context)
    {
        context.ContentItem.Author = User?.Identity!.Name ?? context.ContentItem.Author;
        return Task.CompletedTask;
    }

    public override Task VersioningAsync(VersionContentContext context)
    {
        context.BuildingContentItem.Owner = context.ContentItem.Owner;
        context.BuildingContentItem.CreatedUtc = context.ContentItem.CreatedUtc;
        context.BuildingContentItem.PublishedUtc = context.ContentItem.PublishedUtc;
        context.BuildingContentItem.Author = User?.Identity!.Name ?? context.ContentItem.Author;
        context.BuildingContentItem.ModifiedUtc = _clock.UtcNow;
        return Task.CompletedTask;
    }

    public override Task PublishingAsync(PublishContentContext context)
    {
        var now = _clock.UtcNow;
        if (context.ContentItem.PublishedUtc is null)
        {
            context.ContentItem.CreatedUtc ??= now;
        }

        context.ContentItem.PublishedUtc = now;
        return Task.CompletedTask;
    }

    // Unlike in Orchard Core the version that was public keeps its date: the history must tell it from a draft.
    public override Task UnpublishedAsync(PublishContentContext context)
    {
        if (context.ContentItem != context.PreviousItem)
        {
            context.ContentItem.PublishedUtc = null;
        }

        return Task.CompletedTask;
    }

    private void SetOwner(ContentItem contentItem)
    {
        if (User is { } user)
        {
            contentItem.Owner = user.FindFirstValue(ClaimTypes.NameIdentifier);
            contentItem.Author = user.Identity!.Name;
        }
    }
}
