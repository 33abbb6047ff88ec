using System.ComponentModel.DataAnnotations;

namespace OrchardCore.Users.ViewModels;

/// <summary>The form of the login page.</summary>
public class LoginViewModel
{
    [Required(ErrorMessage = "Please give your user name or e-mail address.")]
    public string UserName { get; set; } = string.Empty;

    [Required(ErrorMessage = "Please give your password.")]
    [DataType(DataType.Password)]
    public string Password { get; set; } = string.Empty;

    public bool RememberMe { get; set; }
}
