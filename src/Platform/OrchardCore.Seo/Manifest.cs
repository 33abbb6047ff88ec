using OrchardCore.Modules.Manifest;

[assembly: Module(
    Id = "OrchardCore.Seo",
    Name = "SEO",
    Author = "Defus.Orchard",
    Version = ManifestConstants.OrchardCoreVersion,
    Category = "Content Management")]

[assembly: Feature(
    Id = "OrchardCore.Seo",
    Name = "SEO",
    Description = "Titles, descriptions and pictures for search engines and social networks; robots.txt.",
    Category = "Content Management",
    Dependencies = ["OrchardCore.Contents", "OrchardCore.Media"])]

[assembly: Feature(
    Id = "OrchardCore.Sitemaps",
    Name = "Sitemaps",
    Description = "Lists of the site's pages for search engines.",
    Category = "Content",
    Dependencies = ["OrchardCore.Contents"])]

[assembly: Feature(
    Id = "OrchardCore.Feeds",
    Name = "Feeds",
    Description = "RSS feeds of lists.",
    Category = "Content",
    Dependencies = ["OrchardCore.Contents"])]
