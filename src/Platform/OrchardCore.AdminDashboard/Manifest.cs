using OrchardCore.Modules.Manifest;

[assembly: Module(
    Id = "OrchardCore.AdminDashboard",
    Name = "Admin dashboard",
    Author = "Defus.Orchard",
    Version = ManifestConstants.OrchardCoreVersion,
    Description = "What waits for an editor, on the first page of the administration; modules add widgets to it.",
    Category = "Content Management",
    Dependencies = ["OrchardCore.Admin", "OrchardCore.Contents", "OrchardCore.Users"])]
