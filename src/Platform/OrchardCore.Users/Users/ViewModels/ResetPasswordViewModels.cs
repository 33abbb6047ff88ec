using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OrchardCore.Users.ViewModels;

/// <summary>The form that asks for a mail with a link.</summary>
public class ForgotPasswordViewModel
{
    [Required(ErrorMessage = "Please give your user name or e-mail address.")]
    [StringLength(255, ErrorMessage = "This is too long.")]
    public string UsernameOrEmail { get; set; } = string.Empty;
}

/// <summary>The form behind the link: a new password.</summary>
public class ResetPasswordViewModel
{
    public string? User { get; set; }

    public string? Code { get; set; }

    [Required(ErrorMessage = "Please give a new password.")]
    [StringLength(200, ErrorMessage = "This is too long.")]
    [DataType(DataType.Password)]
    public string NewPassword { get; set; } = string.Empty;

    [DataType(DataType.Password)]
    public string? PasswordConfirmation { get; set; }

    /// <summary>The name the password is for.</summary>
    [BindNever]
    public string UserName { get; set; } = string.Empty;

    /// <summary>Whether it is the first password of the account.</summary>
    [BindNever]
    public bool IsInvitation { get; set; }
}
