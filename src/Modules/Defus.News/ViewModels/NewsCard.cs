using Defus.Common.Content;
using Defus.News.Models;
using OrchardCore.ContentManagement;
using OrchardCore.DisplayManagement.Views;

namespace Defus.News.ViewModels;

/// <summary>A post in a list; shape <c>NewsCard</c>, or <c>MemberNewsCard</c> where the member's name leads.</summary>
public class NewsCard : ShapeViewModel
{
    public const string ShapeType = "NewsCard";
    public const string MemberShapeType = "MemberNewsCard";
    private const int TeaserLength = 260;

    public NewsCard()
        : base(ShapeType)
    {
    }

    /// <summary>The post's page, below the application's root.</summary>
    public string Path { get; set; } = string.Empty;

    public string Title { get; set; } = string.Empty;

    public DateOnly? Date { get; set; }

    public string Teaser { get; set; } = string.Empty;

    public Picture? Image { get; set; }

    /// <summary>Designation and city, such as "Landeshauptstadt Hannover"; empty for news of the network.</summary>
    public string Member { get; set; } = string.Empty;

    /// <summary>Where the original stands, if not here.</summary>
    public Link? Original { get; set; }

    public void Show(ContentItem contentItem, NewsPostPart part, string? memberName)
    {
        Path = ContentPath.Of(contentItem);
        Title = contentItem.DisplayText ?? string.Empty;
        Date = (part.Date?.Value ?? contentItem.PublishedUtc) is { } date ? DateOnly.FromDateTime(date) : null;
        Teaser = Common.Text.Teaser.Cut(part.Teaser?.Text, TeaserLength);
        Image = Picture.Of(part.Image);
        Member = memberName ?? string.Empty;
        Original = Link.Of(part.Original);
        if (part.Member?.ContentItemIds is [_, ..])
        {
            Metadata.Type = MemberShapeType;
        }
    }
}
