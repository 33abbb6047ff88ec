namespace OrchardCore.Users;

/// <summary>Where signing in and out is found; section <c>OrchardCore_Users</c> of the configuration.</summary>
public class UserOptions
{
    public string LoginPath { get; set => field = value.Trim(' ', '/'); } = "Login";

    public string LogoffPath { get; set => field = value.Trim(' ', '/'); } = "Users/LogOff";

    public string ChangePasswordUrl { get; set => field = value.Trim(' ', '/'); } = "ChangePassword";

    public string TwoFactorAuthenticationPath { get; set => field = value.Trim(' ', '/'); } = "TwoFactor";
}
