namespace OrchardCore.Users.Models;

/// <summary>Whether people may choose a new password by mail, settings section <c>ResetPasswordSettings</c>.</summary>
public class ResetPasswordSettings
{
    public bool AllowResetPassword { get; set; }

    /// <summary>Shows the pages in the theme of the site instead of the admin's.</summary>
    public bool UseSiteTheme { get; set; }
}
