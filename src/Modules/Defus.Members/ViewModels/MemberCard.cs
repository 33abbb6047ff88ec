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

    /// <summary>One of <see cref="MemberKind"/>.</summary>
    public string Kind => IsOrganisation ? MemberKind.Organisation : MemberKind.City;

    /// <summary>Degrees north and east; null when the editors gave none.</summary>
    public (double Latitude, double Longitude)? Place { get; set; }

    /// <summary>False while a filter of the directory leaves the member out.</summary>
    public bool IsWanted { get; set; } = true;

    /// <summary>"Landeshauptstadt Hannover".</summary>
    public string FullName => Designation.Length > 0 ? $"{Designation} {Name}" : Name;

    public Picture? CoatOfArms { get; set; }

    /// <summary>The language of the texts where the page has another one.</summary>
    public string? Language { get; set; }

    public void Show(ContentItem contentItem, MemberCityPart part)
    {
        Path = ContentPath.Of(contentItem);
        Designation = part.Designation?.Text ?? string.Empty;
        Name = part.Name?.Text ?? string.Empty;
        State = part.State?.Text ?? string.Empty;
        IsOrganisation = part.Kind?.Text == MemberKind.Organisation;
        CoatOfArms = Picture.Of(part.CoatOfArms);
        Language = ContentLanguage.Mark(ContentLanguage.Of(contentItem));
        Place = part.Latitude?.Value is { } latitude && part.Longitude?.Value is { } longitude ? ((double)latitude, (double)longitude) : null;
    }
}
