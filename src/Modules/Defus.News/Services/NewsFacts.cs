using Defus.Common.Content;
using Defus.News.Models;
using OrchardCore.ContentManagement;

namespace Defus.News.Services;

/// <summary>What a list shows of a post, made from its content item once. Never changed, because many requests share it.</summary>
public sealed record NewsFacts(string Path, string Title, DateOnly? Date, string Teaser, Picture? Image, string Member, Link? Original, bool IsFromMember, string Language)
{
    private const int TeaserLength = 260;

    public static NewsFacts Of(ContentItem contentItem, NewsPostPart part, string? memberName) => new(
        ContentPath.Of(contentItem),
        contentItem.DisplayText ?? string.Empty,
        (part.Date?.Value ?? contentItem.PublishedUtc) is { } date ? DateOnly.FromDateTime(date) : null,
        Common.Text.Teaser.Cut(part.Teaser?.Text, TeaserLength),
        Picture.Of(part.Image),
        memberName ?? string.Empty,
        Link.Of(part.Original),
        part.Member?.ContentItemIds is [_, ..],
        ContentLanguage.Of(contentItem));
}
