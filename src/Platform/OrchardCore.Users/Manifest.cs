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
