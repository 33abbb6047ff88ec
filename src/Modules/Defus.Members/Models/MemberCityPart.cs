using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Media.Fields;

namespace Defus.Members.Models;

/// <summary>A member of the network. Every property is a field of the same name, attached in the migration.</summary>
public sealed class MemberCityPart : ContentPart
{
    /// <summary>What a city calls itself officially, such as "Landeshauptstadt"; empty for organisations.</summary>
    public TextField Designation { get; set; } = new();

    public TextField Name { get; set; } = new();

    /// <summary>One of <see cref="MemberKind"/>.</summary>
    public TextField Kind { get; set; } = new();

    /// <summary>The federal state.</summary>
    public TextField State { get; set; } = new();

    /// <summary>Degrees north.</summary>
    public NumericField Latitude { get; set; } = new();

    /// <summary>Degrees east.</summary>
    public NumericField Longitude { get; set; } = new();

    /// <summary>Coat of arms or logo with its alternative text.</summary>
    public MediaField CoatOfArms { get; set; } = new();

    public LinkField Website { get; set; } = new();

    /// <summary>Who answers for the network's subjects in this city.</summary>
    public TextField ContactOffice { get; set; } = new();

    /// <summary>A few sentences; empty lines part paragraphs.</summary>
    public TextField Portrait { get; set; } = new();

    /// <summary>The year of joining the network.</summary>
    public NumericField JoinedYear { get; set; } = new();
}
