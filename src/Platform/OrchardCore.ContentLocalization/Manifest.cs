using OrchardCore.Modules.Manifest;

[assembly: Module(
    Id = "OrchardCore.ContentLocalization",
    Name = "Content localization",
    Author = "Defus.Orchard",
    Version = ManifestConstants.OrchardCoreVersion,
    Category = "Internationalization")]

[assembly: Feature(
    Id = "OrchardCore.ContentLocalization",
    Name = "Content localization",
    Description = "Content items in several languages.",
    Category = "Internationalization",
    Dependencies = ["OrchardCore.ContentTypes", "OrchardCore.Localization"])]

[assembly: Feature(
    Id = "OrchardCore.ContentLocalization.ContentCulturePicker",
    Name = "Language of pages",
    Description = "Pages come in the language of their content item; links from one language to the other.",
    Category = "Internationalization",
    Dependencies = ["OrchardCore.ContentLocalization", "OrchardCore.Autoroute"])]

[assembly: Feature(
    Id = "OrchardCore.ContentLocalization.Sitemaps",
    Name = "Languages in sitemaps",
    Description = "Names the translations of each page in sitemaps.",
    Category = "Internationalization",
    Dependencies = ["OrchardCore.ContentLocalization", "OrchardCore.Sitemaps"])]
