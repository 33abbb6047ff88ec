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

    public decimal? Latitude { get; set; }

    public decimal? Longitude { get; set; }

    public Picture? CoatOfArms { get; set; }

    public Link? Website { get; set; }

    public string ContactOffice { get; set; } = string.Empty;

    public IReadOnlyList<string> Portrait { get; set; } = [];

    public int? JoinedYear { get; set; }
}
