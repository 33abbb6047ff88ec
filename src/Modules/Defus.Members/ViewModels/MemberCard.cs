using Defus.Common.Content;
using Defus.Members.Models;
using OrchardCore.ContentManagement;
using OrchardCore.DisplayManagement.Views;

namespace Defus.Members.ViewModels;

/// <summary>A member in a list; shape <c>MemberCard</c>.</summary>
public class MemberCard : ShapeViewModel
{
    public const string ShapeType = "MemberCard";

    public MemberCard()
        : base(ShapeType)
    {
    }

    /// <summary>The member's page, below the application's root.</summary>
    public string Path { get; set; } = string.Empty;

    /// <summary>"Stadt", "Landeshauptstadt" …; empty for organisations.</summary>
    public string Designation { get; set; } = string.Empty;

    public string Name { get; set; } = string.Empty;

    public string State { get; set; } = string.Empty;

    public bool IsOrganisation { get; set; }

    public Picture? CoatOfArms { get; set; }

    public void Show(ContentItem contentItem, MemberCityPart part)
    {
        Path = ContentPath.Of(contentItem);
        Designation = part.Designation?.Text ?? string.Empty;
        Name = part.Name?.Text ?? string.Empty;
        State = part.State?.Text ?? string.Empty;
        IsOrganisation = part.Kind?.Text == MemberKind.Organisation;
        CoatOfArms = Picture.Of(part.CoatOfArms);
    }
}
