using Defus.Common.Content;
using OrchardCore.DisplayManagement.Views;

namespace Defus.News.ViewModels;

/// <summary>A post's own page; shape <c>NewsPostPart</c> above the text, <c>NewsPostSource</c> below it.</summary>
public class NewsPostViewModel : ShapeViewModel
{
    public DateOnly? Date { get; set; }

    public string Topic { get; set; } = string.Empty;

    public string TopicId { get; set; } = string.Empty;

    /// <summary>Who made the image; may be empty.</summary>
    public string ImageCredit { get; set; } = string.Empty;

    public string Member { get; set; } = string.Empty;

    /// <summary>The member's page, below the application's root.</summary>
    public string MemberPath { get; set; } = string.Empty;

    public string Teaser { get; set; } = string.Empty;

    public Picture? Image { get; set; }

    public Link? Original { get; set; }
}
