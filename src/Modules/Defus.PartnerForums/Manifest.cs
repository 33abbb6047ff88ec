using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "DEFUS Partner Forums",
    Author = "DEFUS",
    Website = "https://www.defus.de",
    Version = "1.0.0",
    Description = "The other national forums for urban security and their European umbrella.",
    Category = "DEFUS",
    Dependencies =
    [
        "OrchardCore.Autoroute",
        "OrchardCore.ContentFields",
        "OrchardCore.ContentLocalization",
        "OrchardCore.Contents",
        "OrchardCore.Media",
        "OrchardCore.Title",
        "OrchardCore.Widgets",
    ]
)]
