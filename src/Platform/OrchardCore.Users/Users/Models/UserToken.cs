namespace OrchardCore.Users.Models;

/// <summary>A secret of an account, such as the key of its authenticator app; kept encrypted.</summary>
public class UserToken
{
    public string LoginProvider { get; set; } = string.Empty;

    public string Name { get; set; } = string.Empty;

    public string Value { get; set; } = string.Empty;
}
