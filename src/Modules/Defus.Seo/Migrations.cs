using System.Text.Json.Nodes;
using Defus.Seo.Models;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using OrchardCore.Media.Fields;
using OrchardCore.Media.Settings;

namespace Defus.Seo;

public sealed class Migrations : DataMigration
{
    private readonly IContentDefinitionManager _contentDefinitionManager;

    public Migrations(IContentDefinitionManager contentDefinitionManager)
    {
        _contentDefinitionManager = contentDefinitionManager;
    }

    public async Task<int> CreateAsync()
    {
        await _contentDefinitionManager.AlterPartDefinitionAsync(nameof(SeoDefaults), part => part
            .WithDescription("Was Suchmaschinen und soziale Netze erfahren, wenn eine Seite selbst nichts dazu sagt.")
            .WithField<TextField>(nameof(SeoDefaults.Description), field => field
                .WithDisplayName("Beschreibung")
                .WithPosition("0")
                .WithEditor("TextArea")
                .WithSettings(new TextFieldSettings { Hint = "Ein, zwei Sätze über die Website, höchstens 160 Zeichen. Sie stehen bei den Suchergebnissen von Seiten ohne eigenen Text." }))
            .WithField<TextField>(nameof(SeoDefaults.EnglishDescription), field => field
                .WithDisplayName("Beschreibung auf Englisch")
                .WithPosition("1")
                .WithEditor("TextArea")
                .WithSettings(new TextFieldSettings { Hint = "Für die englischen Seiten." }))
            .WithField<MediaField>(nameof(SeoDefaults.Image), field => field
                .WithDisplayName("Bild zum Teilen")
                .WithPosition("2")
                .WithSettings(new MediaFieldSettings { Multiple = false, Hint = "Für Seiten ohne eigenes Bild. Ohne Angabe erzeugt die Website eines mit dem Titel der Seite." }))
            .WithField<TextField>(nameof(SeoDefaults.Robots), field => field
                .WithDisplayName("Suchmaschinen dürfen")
                .WithPosition("3")
                .WithEditor("PredefinedList")
                .WithSettings(new TextFieldSettings { Hint = "Gilt für alle Seiten, die unter „SEO“ nichts anderes sagen." })
                .MergeSettings(new JsonObject
                {
                    ["TextFieldPredefinedListEditorSettings"] = new JsonObject
                    {
                        ["Editor"] = "Dropdown",
                        ["DefaultValue"] = string.Empty,
                        ["Options"] = new JsonArray(
                            new JsonObject { ["name"] = "alles zeigen", ["value"] = string.Empty },
                            new JsonObject { ["name"] = "alles zeigen, aber keine Bilder", ["value"] = "noimageindex" },
                            new JsonObject { ["name"] = "die Seiten finden, ohne Textausschnitte zu zeigen", ["value"] = "nosnippet" },
                            new JsonObject { ["name"] = "keine Seite zeigen", ["value"] = "noindex" }),
                    },
                })));

        await _contentDefinitionManager.AlterTypeDefinitionAsync(nameof(SeoDefaults), type => type
            .WithDisplayName("Suchmaschinen")
            .WithDescription("Was Suchmaschinen und soziale Netze erfahren, wenn eine Seite selbst nichts dazu sagt.")
            .Stereotype("CustomSettings")
            .WithPart(nameof(SeoDefaults)));

        return 1;
    }
}
