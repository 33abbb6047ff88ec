using OrchardCore.Modules.Manifest;

[assembly: Module(
    Id = "OrchardCore.ContentFields",
    Name = "Content Fields",
    Author = "Defus.Orchard",
    Version = ManifestConstants.OrchardCoreVersion,
    Category = "Content Management")]

[assembly: Feature(
    Id = "OrchardCore.ContentFields",
    Name = "Content Fields",
    Description = "Fields for texts, numbers, dates, links and picked content.",
    Category = "Content Management",
    Dependencies = ["OrchardCore.ContentTypes", "OrchardCore.Shortcodes"])]

[assembly: Feature(
    Id = "OrchardCore.ContentFields.Indexing.SQL",
    Name = "Content Fields Indexing (SQL)",
    Description = "Tables of field values, by which content lists can be filtered.",
    Category = "Content Management",
    Dependencies = ["OrchardCore.ContentFields"])]

[assembly: Feature(
    Id = "OrchardCore.Html",
    Name = "Html",
    Description = "A body of HTML.",
    Category = "Content Management",
    Dependencies = ["OrchardCore.ContentTypes", "OrchardCore.Shortcodes"])]

[assembly: Feature(
    Id = "OrchardCore.Markdown",
    Name = "Markdown",
    Description = "A body and a field of Markdown.",
    Category = "Content Management",
    Dependencies = ["OrchardCore.ContentTypes", "OrchardCore.Shortcodes"])]

[assembly: Feature(
    Id = "OrchardCore.Shortcodes",
    Name = "Shortcodes",
    Description = "Replaces [image], [asset_url] and [locale] in bodies.",
    Category = "Content Management")]

[assembly: Feature(
    Id = "OrchardCore.Liquid.Core",
    Name = "Liquid core services",
    Description = "The Liquid parser, its tags and filters.",
    Category = "Content Management",
    IsAlwaysEnabled = true,
    EnabledByDependencyOnly = true)]

[assembly: Feature(
    Id = "OrchardCore.Liquid",
    Name = "Liquid",
    Description = "A part that shows a Liquid template.",
    Category = "Content Management",
    Dependencies = ["OrchardCore.Liquid.Core"])]
