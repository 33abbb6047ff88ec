using OrchardCore.Modules.Manifest;

[assembly: Module(
    Id = "OrchardCore.Widgets",
    Name = "Widgets",
    Author = "Defus.Orchard",
    Version = ManifestConstants.OrchardCoreVersion,
    Category = "Content")]

[assembly: Feature(
    Id = "OrchardCore.Widgets",
    Name = "Widgets",
    Description = "Content items that stand on pages, and a part that puts them into the zones of the layout.",
    Category = "Content",
    Dependencies = ["OrchardCore.ContentTypes"])]

[assembly: Feature(
    Id = "OrchardCore.Flows",
    Name = "Flows",
    Description = "Parts that hold content items of their own: flows of widgets and bags.",
    Category = "Content",
    Dependencies = ["OrchardCore.Widgets"])]

[assembly: Feature(
    Id = "OrchardCore.Lists",
    Name = "Lists",
    Description = "Content items that list other content items.",
    Category = "Content",
    Dependencies = ["OrchardCore.ContentTypes"])]

[assembly: Feature(
    Id = "OrchardCore.Rules",
    Name = "Rules",
    Description = "Conditions on the request, such as its address or the visitor's role.",
    Category = "Infrastructure",
    Dependencies = ["OrchardCore.Scripting"])]

[assembly: Feature(
    Id = "OrchardCore.Layers",
    Name = "Layers",
    Description = "Widgets on many pages at once, where a rule holds.",
    Category = "Content",
    Dependencies = ["OrchardCore.Widgets", "OrchardCore.Scripting", "OrchardCore.Rules"])]
