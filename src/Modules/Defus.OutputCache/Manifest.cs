using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "DEFUS Output Cache",
    Author = "DEFUS",
    Website = "https://www.defus.de",
    Version = "1.0.0",
    Description = "Keeps whole pages for anonymous visitors and drops exactly those that a change concerns.",
    Category = "Performance",
    Dependencies = ["OrchardCore.Contents"]
)]
