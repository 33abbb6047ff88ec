using System.ComponentModel.DataAnnotations;

namespace OrchardCore.Users.ViewModels;

/// <summary>The form for changing the own password.</summary>
public class ChangePasswordViewModel
{
    [Required(ErrorMessage = "Please give your current password.")]
    [DataType(DataType.Password)]
    public string CurrentPassword { get; set; } = string.Empty;

    [Required(ErrorMessage = "Please give a new password.")]
    [DataType(DataType.Password)]
    public string Password { get; set; } = string.Empty;

    [DataType(DataType.Password)]
    public string PasswordConfirmation { get; set; } = string.Empty;
}
