using Defus.Common.Content;
using OrchardCore.DisplayManagement.Views;

namespace Defus.Members.ViewModels;

/// <summary>A member's own page; shape <c>MemberCityPart</c>.</summary>
public class MemberCityViewModel : ShapeViewModel
{
    public string Designation { get; set; } = string.Empty;

    public string Name { get; set; } = string.Empty;

    public string State { get; set; } = string.Empty;

    public bool IsOrganisation { get; set; }

    /// <summary>The surroundings; null when the editors gave no coordinates.</summary>
    public MemberMapViewModel? Map { get; set; }

    /// <summary>The nearest other members, nearest first.</summary>
    public IReadOnlyList<MemberNeighbour> Neighbours { get; set; } = [];

    public Picture? CoatOfArms { get; set; }

    public Link? Website { get; set; }

    public string ContactOffice { get; set; } = string.Empty;

    public IReadOnlyList<string> Portrait { get; set; } = [];

    public int? JoinedYear { get; set; }
}
