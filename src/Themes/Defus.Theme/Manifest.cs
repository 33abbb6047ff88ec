using OrchardCore.DisplayManagement.Manifest;

[assembly: Theme(
    Name = "DEFUS",
    Author = "DEFUS",
    Website = "https://www.defus.de",
    Version = "1.0.0",
    Description = "The look of the DEFUS network site: accessible, fast, light and dark, without scripts.",
    Tags = ["DEFUS"],
    Dependencies = ["Defus.Network"])]
