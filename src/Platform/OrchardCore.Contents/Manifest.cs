using OrchardCore.Modules.Manifest;

[assembly: Module(
    Id = "OrchardCore.Contents",
    Name = "Contents",
    Author = "Defus.Orchard",
    Version = ManifestConstants.OrchardCoreVersion,
    Category = "Content Management")]

[assembly: Feature(
    Id = "OrchardCore.Contents",
    Name = "Contents",
    Description = "Creating, displaying and managing content items.",
    Category = "Content Management",
    Dependencies = ["OrchardCore.Settings", "OrchardCore.Liquid"])]

[assembly: Feature(
    Id = "OrchardCore.ContentTypes",
    Name = "Content types",
    Description = "Defining content types, parts and fields.",
    Category = "Content Management",
    Dependencies = ["OrchardCore.Contents"])]

[assembly: Feature(
    Id = "OrchardCore.Title",
    Name = "Title",
    Description = "A title for content items.",
    Category = "Content Management",
    Dependencies = ["OrchardCore.Contents"])]

[assembly: Feature(
    Id = "OrchardCore.Alias",
    Name = "Alias",
    Description = "A name by which templates and menus find a content item.",
    Category = "Content Management",
    Dependencies = ["OrchardCore.ContentTypes"])]

[assembly: Feature(
    Id = "OrchardCore.Autoroute",
    Name = "Autoroute",
    Description = "An address of its own for each content item.",
    Category = "Navigation",
    Dependencies = ["OrchardCore.ContentTypes", "OrchardCore.HomeRoute"])]

[assembly: Feature(
    Id = "OrchardCore.HomeRoute",
    Name = "Home route",
    Description = "What is shown at the root of the site.",
    Category = "Infrastructure")]

[assembly: Feature(
    Id = "OrchardCore.CustomSettings",
    Name = "Custom settings",
    Description = "Settings of the site edited as content items.",
    Category = "Content Management",
    Dependencies = ["OrchardCore.Contents"])]

[assembly: Feature(
    Id = "OrchardCore.PublishLater",
    Name = "Publish later",
    Description = "Publishes content items at a set time.",
    Category = "Content Management",
    Dependencies = ["OrchardCore.Contents"])]

[assembly: Feature(
    Id = "OrchardCore.ArchiveLater",
    Name = "Archive later",
    Description = "Unpublishes content items at a set time.",
    Category = "Content Management",
    Dependencies = ["OrchardCore.Contents"])]

[assembly: Feature(
    Id = "OrchardCore.ContentPreview",
    Name = "Content preview",
    Description = "Shows a content item as it will look before it is published.",
    Category = "Content Management",
    Dependencies = ["OrchardCore.Contents"])]
