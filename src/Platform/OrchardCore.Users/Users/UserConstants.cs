namespace OrchardCore.Users;

public static class UserConstants
{
    /// <summary>Claim of an account that has to set up two-factor authentication before anything else.</summary>
    public const string TwoFactorAuthenticationClaimType = "TwoFacAuth";

    public static class Features
    {
        public const string Users = "OrchardCore.Users";

        public const string TwoFactorAuthentication = "OrchardCore.Users.2FA";

        public const string AuthenticatorApp = "OrchardCore.Users.2FA.AuthenticatorApp";

        public const string ResetPassword = "OrchardCore.Users.ResetPassword";

        public const string TimeZone = "OrchardCore.Users.TimeZone";

        public const string Localization = "OrchardCore.Users.Localization";
    }
}
