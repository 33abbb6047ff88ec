using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "DEFUS Network",
    Author = "DEFUS",
    Website = "https://www.defus.de",
    Version = "1.0.0",
    Description = "What belongs to the site as a whole: the introduction, the language of visitors and the recipes that set the site up.",
    Category = "DEFUS",
    Dependencies =
    [
        "OrchardCore.ContentFields",
        "OrchardCore.ContentLocalization.ContentCulturePicker",
        "OrchardCore.Contents",
        "OrchardCore.Recipes",
        "OrchardCore.Widgets",
    ]
)]
