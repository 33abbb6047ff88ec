using OrchardCore.Modules.Manifest;

[assembly: Module(
    Id = "OrchardCore.Deployment",
    Name = "Deployment",
    Author = "Defus.Orchard",
    Version = ManifestConstants.OrchardCoreVersion,
    Description = "Exports the site, or parts of it, to a package and imports such packages.",
    Category = "Deployment",
    Dependencies = ["OrchardCore.Recipes"])]

[assembly: Feature(
    Id = "OrchardCore.Contents.Deployment.Download",
    Name = "Content as JSON",
    Description = "Shows a content item as JSON and offers it for download.",
    Category = "Content Management",
    Dependencies = ["OrchardCore.Contents", "OrchardCore.Deployment"])]
