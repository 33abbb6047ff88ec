using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "DEFUS Members",
    Author = "DEFUS",
    Website = "https://www.defus.de",
    Version = "1.0.0",
    Description = "The member cities and organisations of the network: profile pages, directory and the size of the network in words.",
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
