using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.ViewModels;

/// <summary>Name and addresses of an account.</summary>
public class UserInformationViewModel
{
    [Required(ErrorMessage = "Please give a user name.")]
    [StringLength(100, ErrorMessage = "The user name is too long: at most {1} characters.")]
    public string? UserName { get; set; }

    [Required(ErrorMessage = "Please give an e-mail address.")]
    [StringLength(254, ErrorMessage = "The e-mail address is too long.")]
    public string? Email { get; set; }

    [StringLength(40, ErrorMessage = "The telephone number is too long.")]
    public string? PhoneNumber { get; set; }

    [StringLength(100, ErrorMessage = "The name is too long: at most {1} characters.")]
    public string? DisplayName { get; set; }

    [BindNever]
    public bool AllowUserName { get; set; }

    [BindNever]
    public bool AllowEmail { get; set; }

    [BindNever]
    public bool AllowPhoneNumber { get; set; }
}

/// <summary>How the holder of a new account gets in: by an invitation or with a password handed over.</summary>
public class EditUserViewModel
{
    public bool SendInvitation { get; set; }

    [StringLength(200, ErrorMessage = "The password is too long.")]
    public string? Password { get; set; }

    public string? PasswordConfirmation { get; set; }

    [BindNever]
    public bool CanInvite { get; set; }
}

/// <summary>The roles of an account.</summary>
public class EditUserRoleViewModel
{
    public RoleEntry[] Roles { get; set; } = [];
}

public class RoleEntry
{
    [StringLength(255)]
    public string? Role { get; set; }

    public bool IsSelected { get; set; }

    [BindNever]
    public string Description { get; set; } = string.Empty;

    /// <summary>Whether it may be given and taken by whoever edits.</summary>
    [BindNever]
    public bool IsEditable { get; set; }
}

/// <summary>A section that is one choice of a list.</summary>
public class ChoiceViewModel
{
    [StringLength(64)]
    public string? Value { get; set; }

    [BindNever]
    public IReadOnlyList<KeyValuePair<string, string>> Choices { get; set; } = [];
}

/// <summary>An account shown.</summary>
public class SummaryAdminUserViewModel
{
    public User User { get; set; } = null!;
}

/// <summary>A new password for somebody else.</summary>
public class EditPasswordViewModel
{
    [Required(ErrorMessage = "Please give a new password.")]
    [StringLength(200, ErrorMessage = "The password is too long.")]
    [DataType(DataType.Password)]
    public string NewPassword { get; set; } = string.Empty;

    [DataType(DataType.Password)]
    public string? PasswordConfirmation { get; set; }

    [BindNever]
    public string UserName { get; set; } = string.Empty;
}
