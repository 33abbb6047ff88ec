using OrchardCore.Modules.Manifest;

[assembly: Module(
    Id = "OrchardCore.Menu",
    Name = "Menu",
    Author = "Defus.Orchard",
    Version = ManifestConstants.OrchardCoreVersion)]

[assembly: Feature(
    Id = "OrchardCore.Menu",
    Name = "Menu",
    Description = "Menus made of content items.",
    Category = "Navigation",
    Dependencies = ["OrchardCore.Contents", "OrchardCore.Title", "OrchardCore.Alias", "OrchardCore.Widgets"])]

[assembly: Feature(
    Id = "OrchardCore.Navigation",
    Name = "Navigation",
    Description = "The menus that modules build in code, such as that of the admin, and page links of lists.",
    Category = "Navigation",
    IsAlwaysEnabled = true)]

[assembly: Feature(
    Id = "OrchardCore.AdminMenu",
    Name = "Admin Menu",
    Description = "Items of the admin's menu that a recipe brings along.",
    Category = "Navigation",
    Dependencies = ["OrchardCore.Navigation"])]
