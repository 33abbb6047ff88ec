using Defus.Common.Content;
using Defus.News.Services;
using OrchardCore.DisplayManagement.Views;

namespace Defus.News.ViewModels;

/// <summary>A post in a list; shape <c>NewsCard</c>, or <c>MemberNewsCard</c> where the member's name leads.</summary>
public class NewsCard : ShapeViewModel
{
    public const string ShapeType = "NewsCard";
    public const string MemberShapeType = "MemberNewsCard";

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

    /// <summary>The language of the texts where the page has another one.</summary>
    public string? Language { get; set; }

    public NewsCard Show(NewsFacts post)
    {
        Path = post.Path;
        Title = post.Title;
        Date = post.Date;
        Teaser = post.Teaser;
        Image = post.Image;
        Member = post.Member;
        Original = post.Original;
        Language = ContentLanguage.Mark(post.Language);
        if (post.IsFromMember)
        {
            Metadata.Type = MemberShapeType;
        }

        return this;
    }
}
