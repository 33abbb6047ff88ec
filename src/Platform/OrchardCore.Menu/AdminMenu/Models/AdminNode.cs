using System.Text.Json.Serialization;
using OrchardCore.AdminMenu.AdminNodes;

namespace OrchardCore.AdminMenu.Models;

/// <summary>An item of an admin menu; <c>$type</c> says of which kind.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$type")]
[JsonDerivedType(typeof(LinkAdminNode), "OrchardCore.AdminMenu.AdminNodes.LinkAdminNode, OrchardCore.AdminMenu")]
[JsonDerivedType(typeof(PlaceholderAdminNode), "OrchardCore.AdminMenu.AdminNodes.PlaceholderAdminNode, OrchardCore.AdminMenu")]
public abstract class AdminNode
{
    public string UniqueId { get; set; } = string.Empty;

    public bool Enabled { get; set; } = true;

    public string LinkText { get; set; } = string.Empty;

    /// <summary>A class of an icon, such as "fa-solid fa-city".</summary>
    public string? IconClass { get; set; }

    public string? Position { get; set; }

    public int Priority { get; set; }

    public bool LinkToFirstChild { get; set; } = true;

    public bool LocalNav { get; set; }

    public List<string> Classes { get; init; } = [];

    /// <summary>The item shows to whoever has one of these; without any, to everybody in the admin.</summary>
    public string[] PermissionNames { get; set; } = [];

    public List<AdminNode> Items { get; init; } = [];
}
