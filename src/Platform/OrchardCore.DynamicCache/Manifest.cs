using OrchardCore.Modules.Manifest;

[assembly: Module(
    Id = "OrchardCore.DynamicCache",
    Name = "Dynamic cache",
    Author = "Defus.Orchard",
    Version = ManifestConstants.OrchardCoreVersion,
    Description = "Keeps the HTML of shapes that have a cache id until something they are tagged with changes.",
    Category = "Performance")]
