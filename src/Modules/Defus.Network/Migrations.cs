using Defus.Network.Models;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;

namespace Defus.Network;

public sealed class Migrations : DataMigration
{
    private static readonly TextFieldSettings _slogan = new() { Hint = "Die Hauptüberschrift der Startseite. Leer gilt der Leitsatz aus den allgemeinen Einstellungen." };

    private readonly IContentDefinitionManager _contentDefinitionManager;

    public Migrations(IContentDefinitionManager contentDefinitionManager)
    {
        _contentDefinitionManager = contentDefinitionManager;
    }

    public async Task<int> CreateAsync()
    {
        await _contentDefinitionManager.AlterPartDefinitionAsync(nameof(NetworkIntroPart), part => part
            .Attachable()
            .WithDisplayName("Leitsatz")
            .WithDescription("Eröffnet die Startseite mit dem Leitsatz.")
            .WithField<TextField>(nameof(NetworkIntroPart.Slogan), field => field
                .WithDisplayName("Leitsatz")
                .WithPosition("0")
                .WithSettings(_slogan))
            .WithField<TextField>(nameof(NetworkIntroPart.Lead), field => field
                .WithDisplayName("Einleitung")
                .WithPosition("1")
                .WithEditor("TextArea"))
            .WithField<LinkField>(nameof(NetworkIntroPart.FirstLink), field => field.WithDisplayName("Erster Link").WithPosition("2"))
            .WithField<LinkField>(nameof(NetworkIntroPart.SecondLink), field => field.WithDisplayName("Zweiter Link").WithPosition("3")));

        await _contentDefinitionManager.AlterTypeDefinitionAsync(NetworkTypes.NetworkIntro, type => type
            .WithDisplayName("Leitsatz")
            .WithDescription("Der Leitsatz, mit dem die Startseite beginnt.")
            .Stereotype("Widget")
            .WithPart(nameof(NetworkIntroPart)));

        await CreateOverviewAsync();

        return 3;
    }

    public async Task<int> UpdateFrom1Async()
    {
        await CreateOverviewAsync();

        return 2;
    }

    public async Task<int> UpdateFrom2Async()
    {
        await _contentDefinitionManager.AlterPartDefinitionAsync(nameof(NetworkIntroPart), part => part
            .WithField<TextField>(nameof(NetworkIntroPart.Slogan), field => field.WithSettings(_slogan)));

        return 3;
    }

    private async Task CreateOverviewAsync()
    {
        await _contentDefinitionManager.AlterPartDefinitionAsync(nameof(SiteOverviewPart), part => part
            .Attachable()
            .WithDisplayName("Inhaltsübersicht")
            .WithDescription("Zeigt alle Seiten der Website nach Bereichen.")
            .WithField<TextField>(nameof(SiteOverviewPart.Sections), field => field
                .WithDisplayName("Bereiche")
                .WithPosition("0")
                .WithEditor("TextArea")
                .WithSettings(new TextFieldSettings
                {
                    Required = true,
                    Hint = "Je Zeile ein Bereich: Inhaltstyp | Überschrift | Adresse | Anzahl. Adresse und Anzahl dürfen fehlen; mit Anzahl stehen dort die neuesten.",
                })));

        await _contentDefinitionManager.AlterTypeDefinitionAsync(NetworkTypes.SiteOverview, type => type
            .WithDisplayName("Inhaltsübersicht")
            .WithDescription("Alle Seiten der Website nach Bereichen.")
            .Stereotype("Widget")
            .WithPart(nameof(SiteOverviewPart)));
    }
}
