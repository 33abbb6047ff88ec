using OrchardCore.AdminMenu.Models;

namespace OrchardCore.AdminMenu.AdminNodes;

/// <summary>A link.</summary>
public sealed class LinkAdminNode : AdminNode
{
    /// <summary>An address of this site ("~/Admin/…") or of another.</summary>
    public string LinkUrl { get; set; } = string.Empty;

    public string? Target { get; set; }
}

/// <summary>A heading over other items.</summary>
public sealed class PlaceholderAdminNode : AdminNode
{
}
