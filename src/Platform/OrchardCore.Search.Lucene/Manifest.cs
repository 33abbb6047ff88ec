using OrchardCore.Modules.Manifest;

[assembly: Module(
    Id = "OrchardCore.Search.Lucene",
    Name = "Search",
    Author = "Defus.Orchard",
    Version = ManifestConstants.OrchardCoreVersion,
    Category = "Search")]

[assembly: Feature(
    Id = "OrchardCore.Search",
    Name = "Search",
    Description = "The search page of the site.",
    Category = "Search",
    Dependencies = ["OrchardCore.Indexing"])]

[assembly: Feature(
    Id = "OrchardCore.Lucene",
    Name = "Lucene",
    Description = "Full text indexes of content on disk, with German analysis.",
    Category = "Search",
    Dependencies = ["OrchardCore.Indexing", "OrchardCore.Contents"])]
