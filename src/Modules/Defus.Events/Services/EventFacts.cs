using Defus.Common.Content;
using Defus.Events.Models;
using OrchardCore.ContentManagement;

namespace Defus.Events.Services;

/// <summary>What a list shows of an event, made from its content item once; the times in UTC. Never changed, because many requests share it.</summary>
public sealed record EventFacts(string ContentItemId, string Path, string Title, string Kind, string Place, string Teaser, DateTime? StartUtc, DateTime? EndUtc, bool AllDay, bool IsCancelled, string Language)
{
    private const int TeaserLength = 160;

    public static EventFacts Of(ContentItem contentItem, EventPart part, string? kind) => new(
        contentItem.ContentItemId,
        ContentPath.Of(contentItem),
        contentItem.DisplayText ?? string.Empty,
        kind ?? string.Empty,
        part.Place?.Text ?? string.Empty,
        Common.Text.Teaser.Cut(part.Teaser?.Text, TeaserLength),
        part.Start?.Value,
        part.End?.Value,
        part.AllDay?.Value ?? false,
        part.Cancelled?.Value ?? false,
        ContentLanguage.Of(contentItem));
}
