using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "DEFUS for machines",
    Author = "DEFUS",
    Website = "https://www.defus.de",
    Version = "1.0.0",
    Description = "What pages tell search engines and social networks: description, JSON-LD, pictures for sharing; and the path that leads to a page.",
    Category = "DEFUS",
    Dependencies =
    [
        "OrchardCore.Autoroute",
        "OrchardCore.ContentFields",
        "OrchardCore.Contents",
        "OrchardCore.CustomSettings",
        "OrchardCore.Media",
        "OrchardCore.Seo",
    ]
)]
