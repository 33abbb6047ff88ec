using Defus.Common.Content;
using Defus.PartnerForums.Models;
using OrchardCore.DisplayManagement.Views;

namespace Defus.PartnerForums.ViewModels;

/// <summary>A forum in a list; shape <c>ForumCard</c>. Also its own page; shape <c>PartnerForumPart</c>.</summary>
public class ForumCard : ShapeViewModel
{
    public const string ShapeType = "ForumCard";

    public ForumCard()
        : base(ShapeType)
    {
    }

    public string Name { get; set; } = string.Empty;

    public string ShortName { get; set; } = string.Empty;

    public string Country { get; set; } = string.Empty;

    public bool IsUmbrella { get; set; }

    public Link? Website { get; set; }

    public Picture? Logo { get; set; }

    public void Show(PartnerForumPart part)
    {
        Name = part.ContentItem?.DisplayText ?? string.Empty;
        ShortName = part.ShortName?.Text ?? string.Empty;
        Country = part.Country?.Text ?? string.Empty;
        IsUmbrella = part.Kind?.Text == ForumKind.Umbrella;
        Website = Link.Of(part.Website);
        Logo = Picture.Of(part.Logo);
    }
}
