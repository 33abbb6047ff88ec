using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OrchardCore.Roles.ViewModels;

/// <summary>The roles of the site.</summary>
public class RolesViewModel
{
    public IReadOnlyList<RoleListEntry> Roles { get; set; } = [];
}

public class RoleListEntry
{
    public string Name { get; set; } = string.Empty;

    public string Description { get; set; } = string.Empty;

    public bool IsSystemRole { get; set; }

    public bool IsAdminRole { get; set; }

    public int Permissions { get; set; }

    /// <summary>Accounts that have the role; null for roles everybody has.</summary>
    public int? Users { get; set; }
}

/// <summary>A role to be created, edited or cloned.</summary>
public class EditRoleViewModel
{
    [Required(ErrorMessage = "Please give the role a name.")]
    [StringLength(100, ErrorMessage = "The name is too long: at most {1} characters.")]
    public string RoleName { get; set; } = string.Empty;

    [StringLength(500, ErrorMessage = "The description is too long: at most {1} characters.")]
    public string? RoleDescription { get; set; }

    [BindNever]
    public bool IsNew { get; set; }

    [BindNever]
    public bool IsAdminRole { get; set; }

    [BindNever]
    public IReadOnlyList<PermissionGroup> Groups { get; set; } = [];
}

/// <summary>The permissions of one feature or of one content type.</summary>
public class PermissionGroup
{
    public string Id { get; set; } = string.Empty;

    public string Title { get; set; } = string.Empty;

    /// <summary>The content type they are about; empty for all content. Null: not about content.</summary>
    public string? ContentType { get; set; }

    public IReadOnlyList<PermissionEntry> Permissions { get; set; } = [];

    public int Granted => Permissions.Count(permission => permission.IsGranted);
}

public class PermissionEntry
{
    public string Name { get; set; } = string.Empty;

    public string Description { get; set; } = string.Empty;

    public bool IsGranted { get; set; }

    public bool IsSecurityCritical { get; set; }

    /// <summary>Why the role has it although it is not ticked: a permission that includes it, or a role everybody has.</summary>
    public string? Because { get; set; }

    /// <summary>For content: what may be done, and with own content only or with anybody's.</summary>
    public string? Action { get; set; }

    public bool IsOwn { get; set; }
}

/// <summary>All permissions against all roles.</summary>
public class PermissionMatrixViewModel
{
    public IReadOnlyList<string> Roles { get; set; } = [];

    public IReadOnlyList<PermissionMatrixGroup> Groups { get; set; } = [];
}

public class PermissionMatrixGroup
{
    public string Title { get; set; } = string.Empty;

    public IReadOnlyList<PermissionMatrixRow> Rows { get; set; } = [];
}

public class PermissionMatrixRow
{
    public PermissionEntry Permission { get; set; } = null!;

    /// <summary>One entry for each role: granted, had for another reason, or neither.</summary>
    public IReadOnlyList<PermissionEntry> Cells { get; set; } = [];
}
