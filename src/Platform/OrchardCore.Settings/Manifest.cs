using OrchardCore.Modules.Manifest;

[assembly: Module(
    Id = "OrchardCore.Settings",
    Name = "Settings",
    Author = "Defus.Orchard",
    Version = ManifestConstants.OrchardCoreVersion,
    Category = "Configuration")]

[assembly: Feature(
    Id = "OrchardCore.Settings",
    Name = "Settings",
    Description = "The settings of the site.",
    Category = "Configuration",
    IsAlwaysEnabled = true)]

[assembly: Feature(
    Id = "OrchardCore.Features",
    Name = "Features",
    Description = "Enabling and disabling features.",
    Category = "Infrastructure",
    IsAlwaysEnabled = true)]

[assembly: Feature(
    Id = "OrchardCore.Recipes.Core",
    Name = "Recipes core",
    Description = "Reads and runs recipes.",
    Category = "Infrastructure",
    EnabledByDependencyOnly = true)]

[assembly: Feature(
    Id = "OrchardCore.Recipes",
    Name = "Recipes",
    Description = "Recipe steps for features, themes, settings and other recipes.",
    Category = "Infrastructure",
    Dependencies = ["OrchardCore.Recipes.Core"],
    IsAlwaysEnabled = true)]

[assembly: Feature(
    Id = "OrchardCore.Scripting",
    Name = "Scripting",
    Description = "JavaScript in recipes and rules.",
    Category = "Infrastructure",
    IsAlwaysEnabled = true)]

[assembly: Feature(
    Id = "OrchardCore.Resources",
    Name = "Resources",
    Description = "Styles and scripts of the site.",
    Category = "Theming",
    IsAlwaysEnabled = true)]

[assembly: Feature(
    Id = "OrchardCore.Localization",
    Name = "Localization",
    Description = "The language of the site and translations from PO files.",
    Category = "Internationalization",
    Dependencies = ["OrchardCore.Settings"])]

[assembly: Feature(
    Id = "OrchardCore.Email",
    Name = "Email",
    Description = "Sends mail.",
    Category = "Communication",
    Dependencies = ["OrchardCore.Resources"])]

[assembly: Feature(
    Id = "OrchardCore.Email.Smtp",
    Name = "Email – SMTP",
    Description = "Sends mail through a mail server or into a pickup folder.",
    Category = "Communication",
    Dependencies = ["OrchardCore.Email"])]

[assembly: Feature(
    Id = "OrchardCore.HealthChecks",
    Name = "Health checks",
    Description = "Says at /health/live whether the site is up.",
    Category = "Infrastructure")]

[assembly: Feature(
    Id = "OrchardCore.BackgroundTasks",
    Name = "Background tasks",
    Description = "Runs the background tasks of the site.",
    Category = "Tasks")]

[assembly: Feature(
    Id = "OrchardCore.Security",
    Name = "Security",
    Description = "Security headers on every response.",
    Category = "Security")]

[assembly: Feature(
    Id = "OrchardCore.Queries.Core",
    Name = "Queries core",
    Description = "Stores and runs queries.",
    Category = "Content Management",
    EnabledByDependencyOnly = true)]

[assembly: Feature(
    Id = "OrchardCore.Queries",
    Name = "Queries",
    Description = "Named queries for templates.",
    Category = "Content Management",
    Dependencies = ["OrchardCore.Queries.Core"])]

[assembly: Feature(
    Id = "OrchardCore.Queries.Sql",
    Name = "SQL queries",
    Description = "Named queries written in SQL; they only read.",
    Category = "Content Management",
    Dependencies = ["OrchardCore.Queries"])]

[assembly: Feature(
    Id = "OrchardCore.Indexing",
    Name = "Indexing",
    Description = "Keeps the profiles of search indexes.",
    Category = "Search")]

[assembly: Feature(
    Id = "OrchardCore.Templates",
    Name = "Templates",
    Description = "Liquid templates kept in the database, over those of modules and themes.",
    Category = "Development",
    Dependencies = ["OrchardCore.Liquid"])]

[assembly: Feature(
    Id = "OrchardCore.AdminTemplates",
    Name = "Admin templates",
    Description = "Liquid templates of the administration kept in the database.",
    Category = "Development",
    Dependencies = ["OrchardCore.Templates"])]

[assembly: Feature(
    Id = "OrchardCore.Placements",
    Name = "Placements",
    Description = "Placement rules kept in the database, over those of modules and themes.",
    Category = "Development")]
