using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Defus.Members.ContentsAdminList;

/// <summary>The choice of a member above the content list; shape <c>ContentsAdminListMemberFilter</c>.</summary>
public class MemberFilterViewModel
{
    /// <summary>Start of the name of the input: <c>Member.SelectedContentItemId</c>. The modules whose items name a member read it.</summary>
    public const string FilterPrefix = "Member";

    public string? SelectedContentItemId { get; set; }

    [BindNever]
    public IReadOnlyList<SelectListItem> Members { get; set; } = [];
}
