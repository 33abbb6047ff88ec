using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "DEFUS Events",
    Author = "DEFUS",
    Website = "https://www.defus.de",
    Version = "1.0.0",
    Description = "Events of the network with their dates, and the list of upcoming events with a countdown in words.",
    Category = "DEFUS",
    Dependencies =
    [
        "OrchardCore.Autoroute",
        "OrchardCore.ContentFields",
        "OrchardCore.ContentLocalization",
        "OrchardCore.Contents",
        "OrchardCore.Html",
        "OrchardCore.Media",
        "OrchardCore.Taxonomies",
        "OrchardCore.Title",
        "OrchardCore.Widgets",
    ]
)]
