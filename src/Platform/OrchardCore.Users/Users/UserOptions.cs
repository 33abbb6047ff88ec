namespace OrchardCore.Users;

/// <summary>Where signing in and out is found, and how often it may fail; section <c>OrchardCore_Users</c> of the configuration.</summary>
public class UserOptions
{
    public string LoginPath { get; set => field = value.Trim(' ', '/'); } = "Login";

    public string LogoffPath { get; set => field = value.Trim(' ', '/'); } = "Users/LogOff";

    public string ChangePasswordUrl { get; set => field = value.Trim(' ', '/'); } = "ChangePassword";

    public string TwoFactorAuthenticationPath { get; set => field = value.Trim(' ', '/'); } = "TwoFactor";

    /// <summary>How often signing in may fail from one address of the network within a quarter of an hour; 0 for as often as one likes.</summary>
    public int FailedSignInsPerAddress { get; set; } = 30;
}
