namespace OrchardCore.Users.Models;

/// <summary>How people sign in, settings section <c>LoginSettings</c>.</summary>
public class LoginSettings
{
    /// <summary>Shows the sign-in page in the theme of the site instead of the admin's.</summary>
    public bool UseSiteTheme { get; set; }

    public bool AllowRememberMe { get; set; } = true;
}
