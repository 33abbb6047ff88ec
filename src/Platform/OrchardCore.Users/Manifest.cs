using OrchardCore.Modules.Manifest;

[assembly: Module(
    Id = "OrchardCore.Users",
    Name = "Users",
    Author = "Defus.Orchard",
    Version = ManifestConstants.OrchardCoreVersion,
    Category = "Security")]

[assembly: Feature(
    Id = "OrchardCore.Users",
    Name = "Users",
    Description = "Accounts, signing in and out.",
    Category = "Security",
    Dependencies = ["OrchardCore.Roles.Core"])]

[assembly: Feature(
    Id = "OrchardCore.Roles.Core",
    Name = "Roles core",
    Description = "Roles and their permissions.",
    Category = "Security",
    EnabledByDependencyOnly = true)]

[assembly: Feature(
    Id = "OrchardCore.Roles",
    Name = "Roles",
    Description = "Managing roles and their permissions.",
    Category = "Security",
    Dependencies = ["OrchardCore.Roles.Core"])]

[assembly: Feature(
    Id = "OrchardCore.Users.ResetPassword",
    Name = "Users: reset password",
    Description = "A new password by mail, and invitations for new accounts.",
    Category = "Security",
    Dependencies = ["OrchardCore.Users", "OrchardCore.Email"])]

[assembly: Feature(
    Id = "OrchardCore.Users.TimeZone",
    Name = "Users: time zone",
    Description = "A time zone for every account.",
    Category = "Settings",
    Dependencies = ["OrchardCore.Users"])]

[assembly: Feature(
    Id = "OrchardCore.Users.Localization",
    Name = "Users: language",
    Description = "The language of the administration, chosen by every account.",
    Category = "Settings",
    Dependencies = ["OrchardCore.Users", "OrchardCore.Localization"])]

[assembly: Feature(
    Id = "OrchardCore.Users.2FA",
    Name = "Two-factor authentication",
    Description = "A second step of signing in.",
    Category = "Security",
    EnabledByDependencyOnly = true,
    Dependencies = ["OrchardCore.Users"])]

[assembly: Feature(
    Id = "OrchardCore.Users.2FA.AuthenticatorApp",
    Name = "Two-factor authentication: app",
    Description = "Codes of an authenticator app as the second step of signing in.",
    Category = "Security",
    Dependencies = ["OrchardCore.Users", "OrchardCore.Users.2FA"])]
