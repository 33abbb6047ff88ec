namespace OrchardCore.Users.Models;

/// <summary>Settings section <c>TwoFactorLoginSettings</c>.</summary>
public class TwoFactorLoginSettings
{
    /// <summary>Everybody has to use a second factor.</summary>
    public bool RequireTwoFactorAuthentication { get; set; }

    public int NumberOfRecoveryCodesToGenerate { get; set; } = 8;
}

/// <summary>Settings section <c>RoleLoginSettings</c>.</summary>
public class RoleLoginSettings
{
    public bool RequireTwoFactorAuthenticationForSpecificRoles { get; set; }

    public string[] Roles { get; set; } = [];
}

/// <summary>The second factors the enabled features offer.</summary>
public class TwoFactorOptions
{
    public IList<string> Providers { get; init; } = [];
}
