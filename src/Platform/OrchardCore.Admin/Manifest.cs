using OrchardCore.Modules.Manifest;

[assembly: Module(
    Id = "OrchardCore.Admin",
    Name = "Admin",
    Author = "Defus.Orchard",
    Version = ManifestConstants.OrchardCoreVersion,
    Category = "Infrastructure")]

[assembly: Feature(
    Id = "OrchardCore.Setup",
    Name = "Setup",
    Description = "Sets a new site up in the browser.",
    Category = "Infrastructure")]

[assembly: Feature(
    Id = "OrchardCore.AutoSetup",
    Name = "Auto setup",
    Description = "Sets a new site up from the configuration.",
    Category = "Infrastructure",
    Dependencies = ["OrchardCore.Setup"])]

[assembly: Feature(
    Id = "OrchardCore.Admin",
    Name = "Admin",
    Description = "The site's administration under /Admin.",
    Category = "Infrastructure",
    Dependencies = ["OrchardCore.Settings"])]

[assembly: Feature(
    Id = "OrchardCore.Themes",
    Name = "Themes",
    Description = "Choosing the themes of the site and of its administration.",
    Category = "Theming",
    Dependencies = ["OrchardCore.Admin"])]

[assembly: Feature(
    Id = "OrchardCore.Diagnostics",
    Name = "Diagnostics",
    Description = "Error pages in the site's theme.",
    Category = "Infrastructure")]
