using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;
using OrchardCore.Menu.Services;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Menu.ViewModels;

/// <summary>Shape <c>LinkMenuItemPart_Edit</c>.</summary>
public class LinkMenuItemViewModel
{
    [MaxLength(255, ErrorMessage = "This text is too long.")]
    public string? Name { get; set; }

    [MaxLength(MenuAddress.MaxLength, ErrorMessage = "This text is too long.")]
    public string? Url { get; set; }

    /// <summary>Open in a window of its own.</summary>
    public bool NewWindow { get; set; }
}

/// <summary>Shape <c>ContentMenuItemPart_Edit</c>.</summary>
public class ContentMenuItemViewModel
{
    [MaxLength(255, ErrorMessage = "This text is too long.")]
    public string? Name { get; set; }

    public bool CheckContentPermissions { get; set; }
}

/// <summary>Shape <c>HtmlMenuItemPart_Edit</c>.</summary>
public class HtmlMenuItemViewModel : LinkMenuItemViewModel
{
    [MaxLength(20_000, ErrorMessage = "This text is too long.")]
    public string? Html { get; set; }
}

/// <summary>Shape <c>MenuItemPermissionPart_Edit</c>.</summary>
public class MenuItemPermissionViewModel
{
    public string[] PermissionNames { get; set; } = [];

    [BindNever]
    public IReadOnlyList<Permission> Permissions { get; set; } = [];
}

/// <summary>The page of a single menu item.</summary>
public sealed record MenuItemPageViewModel(ContentItem Menu, ContentTypeDefinition Type, IShape Editor)
{
    /// <summary>What the form was made from; null for a new item.</summary>
    public string? EditedState { get; init; }

    /// <summary>Where the form is sent to; null for the page's own address.</summary>
    public string? Action { get; init; }
}
