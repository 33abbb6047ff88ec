namespace OrchardCore.Users.Models;

/// <summary>How people sign in, settings section <c>LoginSettings</c>.</summary>
public class LoginSettings
{
    /// <summary>Shows the sign-in page in the theme of the site instead of the admin's.</summary>
    public bool UseSiteTheme { get; set; }

    /// <summary>Whether people may change the user name of their own account; whoever may edit accounts always may.</summary>
    public bool AllowChangingUsername { get; set; }

    /// <summary>The same for the e-mail address.</summary>
    public bool AllowChangingEmail { get; set; }

    public bool AllowRememberMe { get; set; } = true;

    /// <summary>The same for the telephone number.</summary>
    public bool AllowChangingPhoneNumber { get; set; } = true;
}
