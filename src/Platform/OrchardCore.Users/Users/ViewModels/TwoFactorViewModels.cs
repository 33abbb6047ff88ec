using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.Users.TwoFactor;

namespace OrchardCore.Users.ViewModels;

/// <summary>The own two-factor authentication.</summary>
public class TwoFactorAuthenticationViewModel
{
    public bool IsEnabled { get; set; }

    public bool IsRequired { get; set; }

    public int RecoveryCodesLeft { get; set; }
}

/// <summary>The code of the app when signing in.</summary>
public class LoginWithTwoFactorAuthenticationViewModel
{
    [Required(ErrorMessage = "Please give the code your app shows.")]
    [StringLength(20, ErrorMessage = "The code has six digits.")]
    public string VerificationCode { get; set; } = string.Empty;
}

/// <summary>A recovery code when signing in.</summary>
public class LoginWithRecoveryCodeViewModel
{
    [Required(ErrorMessage = "Please give one of your recovery codes.")]
    [StringLength(40, ErrorMessage = "This is too long.")]
    public string RecoveryCode { get; set; } = string.Empty;
}

/// <summary>Setting the app up: its key, not kept before a code proves that the app has it.</summary>
public class EnableAuthenticatorViewModel
{
    public string ProtectedKey { get; set; } = string.Empty;

    [Required(ErrorMessage = "Please give the code your app shows.")]
    [StringLength(20, ErrorMessage = "The code has six digits.")]
    public string Code { get; set; } = string.Empty;

    [BindNever]
    public AuthenticatorKey? Key { get; set; }
}

/// <summary>Switching the second factor off or making new codes: the password once more.</summary>
public class ConfirmPasswordViewModel
{
    [Required(ErrorMessage = "Please give your password.")]
    [DataType(DataType.Password)]
    public string Password { get; set; } = string.Empty;
}
