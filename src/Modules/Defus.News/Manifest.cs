using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "DEFUS News",
    Author = "DEFUS",
    Website = "https://www.defus.de",
    Version = "1.0.0",
    Description = "News of the network and of its members: posts, teasers and the list of member news.",
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
