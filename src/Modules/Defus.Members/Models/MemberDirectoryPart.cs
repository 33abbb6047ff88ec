using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;

namespace Defus.Members.Models;

/// <summary>The widget that lists all members by name.</summary>
public sealed class MemberDirectoryPart : ContentPart
{
    public TextField Heading { get; set; } = new();
}
