using OrchardCore.Modules.Manifest;

[assembly: Module(
    Id = "OrchardCore.Media",
    Name = "Media",
    Author = "Defus.Orchard",
    Version = ManifestConstants.OrchardCoreVersion,
    Description = "The library of images and files, and the field that shows them.",
    Category = "Content Management",
    Dependencies = ["OrchardCore.ContentTypes"])]

[assembly: Feature(
    Id = "OrchardCore.Media.Slugify",
    Name = "Media slugs",
    Description = "Gives files and folders names that fit into addresses.",
    Category = "Content Management",
    Dependencies = ["OrchardCore.Media"])]
