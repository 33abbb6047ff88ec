using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.AdminMenu.Models;
using OrchardCore.Menu.Services;
using OrchardCore.Security.Permissions;

namespace OrchardCore.AdminMenu.ViewModels;

/// <summary>The form of an admin menu.</summary>
public class AdminMenuEditViewModel
{
    public string? Id { get; set; }

    [Required(ErrorMessage = "Please enter a name.")]
    [MaxLength(255, ErrorMessage = "This text is too long.")]
    public string? Name { get; set; }
}

/// <summary>The nodes of an admin menu.</summary>
public sealed record AdminNodeListViewModel(Models.AdminMenu Menu, IReadOnlyList<(AdminNode Node, int Level)> Nodes);

/// <summary>The form of a node.</summary>
public class AdminNodeEditViewModel
{
    public string AdminMenuId { get; set; } = string.Empty;

    /// <summary>Empty for a new node.</summary>
    public string? AdminNodeId { get; set; }

    /// <summary>LinkAdminNode or PlaceholderAdminNode.</summary>
    public string? AdminNodeType { get; set; }

    [Required(ErrorMessage = "Please enter a text.")]
    [MaxLength(255, ErrorMessage = "This text is too long.")]
    public string? LinkText { get; set; }

    [MaxLength(MenuAddress.MaxLength, ErrorMessage = "This text is too long.")]
    public string? LinkUrl { get; set; }

    [MaxLength(255, ErrorMessage = "This text is too long.")]
    public string? IconClass { get; set; }

    public bool Enabled { get; set; } = true;

    public string[] PermissionNames { get; set; } = [];

    [BindNever]
    public IReadOnlyList<Permission> Permissions { get; set; } = [];
}
