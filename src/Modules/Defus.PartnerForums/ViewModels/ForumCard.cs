using Defus.Common.Content;
using Defus.PartnerForums.Services;
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

    /// <summary>The language of the texts where the page has another one.</summary>
    public string? Language { get; set; }

    public ForumCard Show(ForumFacts forum)
    {
        Name = forum.Name;
        ShortName = forum.ShortName;
        Country = forum.Country;
        IsUmbrella = forum.IsUmbrella;
        Website = forum.Website;
        Logo = forum.Logo;
        Language = ContentLanguage.Mark(forum.Language);

        return this;
    }
}
