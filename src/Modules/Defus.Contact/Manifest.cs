using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "DEFUS Contact",
    Author = "DEFUS",
    Website = "https://www.defus.de",
    Version = "1.0.0",
    Description = "A form that sends visitors' messages by mail, without cookies and without third-party services.",
    Category = "DEFUS",
    Dependencies =
    [
        "OrchardCore.ContentFields",
        "OrchardCore.Contents",
        "OrchardCore.Email",
        "OrchardCore.Users",
        "OrchardCore.Widgets",
    ]
)]
