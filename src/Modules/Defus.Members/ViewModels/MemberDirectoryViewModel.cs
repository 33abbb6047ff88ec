using Defus.Members.Services;
using OrchardCore.DisplayManagement.Views;

namespace Defus.Members.ViewModels;

/// <summary>The directory; shape <c>MemberDirectoryPart</c>.</summary>
public class MemberDirectoryViewModel : ShapeViewModel
{
    public string Heading { get; set; } = string.Empty;

    public MemberFilter Filter { get; set; } = MemberFilter.Of(null, null, null);

    /// <summary>The states in which there are members.</summary>
    public IReadOnlyList<string> States { get; set; } = [];

    public MemberMapViewModel? Map { get; set; }

    public IReadOnlyList<MemberCard> Cities { get; set; } = [];

    public IReadOnlyList<MemberCard> Organisations { get; set; } = [];

    /// <summary>How many members the filter lets through.</summary>
    public int Found { get; set; }
}
