using OrchardCore.Modules.Manifest;

[assembly: Module(
    Id = "OrchardCore.AuditTrail",
    Name = "Audit trail",
    Author = "Defus.Orchard",
    Version = ManifestConstants.OrchardCoreVersion,
    Category = "Security")]

[assembly: Feature(
    Id = "OrchardCore.AuditTrail",
    Name = "Audit trail",
    Description = "Keeps a record of who changed what in the administration.",
    Category = "Security",
    Dependencies = ["OrchardCore.Settings"])]

[assembly: Feature(
    Id = "OrchardCore.Users.AuditTrail",
    Name = "Audit trail of accounts",
    Description = "Records signing in and what happens to accounts.",
    Category = "Security",
    Dependencies = ["OrchardCore.Users", "OrchardCore.AuditTrail"])]
