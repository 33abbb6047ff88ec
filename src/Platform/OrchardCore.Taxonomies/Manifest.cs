using OrchardCore.Modules.Manifest;

[assembly: Module(
    Id = "OrchardCore.Taxonomies",
    Name = "Taxonomies",
    Author = "Defus.Orchard",
    Version = ManifestConstants.OrchardCoreVersion,
    Description = "Terms to sort content items by.",
    Category = "Content Management",
    Dependencies = ["OrchardCore.ContentTypes", "OrchardCore.Title", "OrchardCore.Alias", "OrchardCore.Autoroute", "OrchardCore.Widgets"])]
