using Defus.Common.Content;
using Defus.PartnerForums.Models;

namespace Defus.PartnerForums.Services;

/// <summary>What a list shows of a forum, made from its content item once. Never changed, because many requests share it.</summary>
public sealed record ForumFacts(string Name, string ShortName, string Country, bool IsUmbrella, Link? Website, Picture? Logo, string Language)
{
    public static ForumFacts Of(PartnerForumPart part) => new(
        part.ContentItem?.DisplayText ?? string.Empty,
        part.ShortName?.Text ?? string.Empty,
        part.Country?.Text ?? string.Empty,
        part.Kind?.Text == ForumKind.Umbrella,
        Link.Of(part.Website),
        Picture.Of(part.Logo),
        part.ContentItem is { } item ? ContentLanguage.Of(item) : ContentLanguage.German);
}
