using Defus.Common.Content;
using OrchardCore.DisplayManagement.Views;

namespace Defus.PartnerForums.ViewModels;

/// <summary>The list of forums; shape <c>PartnerForumsPart</c>.</summary>
public class PartnerForumsViewModel : ShapeViewModel
{
    public string Heading { get; set; } = string.Empty;

    public IReadOnlyList<ForumCard> Forums { get; set; } = [];

    public Link? More { get; set; }
}
