using OrchardCore.DisplayManagement.Views;

namespace Defus.Members.ViewModels;

/// <summary>The directory; shape <c>MemberDirectoryPart</c>.</summary>
public class MemberDirectoryViewModel : ShapeViewModel
{
    public string Heading { get; set; } = string.Empty;

    public IReadOnlyList<MemberCard> Cities { get; set; } = [];

    public IReadOnlyList<MemberCard> Organisations { get; set; } = [];
}
