using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OrchardCore.Users.ViewModels;

/// <summary>The form for signing in.</summary>
public class LoginViewModel
{
    [Required(ErrorMessage = "Please give your user name or e-mail address.")]
    public string UserName { get; set; } = string.Empty;

    [Required(ErrorMessage = "Please give your password.")]
    [DataType(DataType.Password)]
    public string Password { get; set; } = string.Empty;

    public bool RememberMe { get; set; }

    [BindNever]
    public bool AllowRememberMe { get; set; }

    /// <summary>Whether a new password can be had by mail.</summary>
    [BindNever]
    public bool AllowResetPassword { get; set; }
}
