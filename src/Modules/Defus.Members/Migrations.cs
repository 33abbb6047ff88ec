using Defus.Common.Text;
using Defus.Members.Indexes;
using Defus.Members.Models;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using OrchardCore.Media.Fields;
using OrchardCore.Media.Settings;
using OrchardCore.Title.Models;
using YesSql.Sql;

namespace Defus.Members;

public sealed class Migrations : DataMigration
{
    private readonly IContentDefinitionManager _contentDefinitionManager;

    public Migrations(IContentDefinitionManager contentDefinitionManager)
    {
        _contentDefinitionManager = contentDefinitionManager;
    }

    public async Task<int> CreateAsync()
    {
        await _contentDefinitionManager.AlterPartDefinitionAsync(nameof(MemberCityPart), DescribeMember);
        await _contentDefinitionManager.AlterPartDefinitionAsync(nameof(NetworkSizePart), part => part
            .Attachable()
            .WithDisplayName("Größe des Netzwerks")
            .WithDescription("Nennt die Größe des Netzwerks in einem Satz.")
            .WithField<TextField>(nameof(NetworkSizePart.Sentence), field => field
                .WithDisplayName("Satz")
                .WithEditor("TextArea")
                .WithSettings(new TextFieldSettings
                {
                    Required = true,
                    Hint = "{mitglieder} wird durch die gezählten Städte und Organisationen ersetzt, {tauscht|tauschen} durch die Einzahl oder die Mehrzahl.",
                })));
        await _contentDefinitionManager.AlterPartDefinitionAsync(nameof(MemberDirectoryPart), part => part
            .Attachable()
            .WithDisplayName("Mitgliederverzeichnis")
            .WithDescription("Listet alle Mitglieder nach Namen.")
            .WithField<TextField>(nameof(MemberDirectoryPart.Heading), field => field.WithDisplayName("Überschrift")));

        await _contentDefinitionManager.AlterTypeDefinitionAsync(MemberTypes.MemberCity, DescribeMemberType);
        await _contentDefinitionManager.AlterTypeDefinitionAsync(MemberTypes.NetworkSize, type => type
            .WithDisplayName("Größe des Netzwerks")
            .WithDescription("Ein Satz mit der gezählten Zahl der Städte und Organisationen.")
            .Stereotype("Widget")
            .WithPart(nameof(NetworkSizePart)));
        await _contentDefinitionManager.AlterTypeDefinitionAsync(MemberTypes.MemberDirectory, type => type
            .WithDisplayName("Mitgliederverzeichnis")
            .WithDescription("Alle Mitglieder, nach Namen sortiert.")
            .Stereotype("Widget")
            .WithPart(nameof(MemberDirectoryPart)));

        await CreateIndexTableAsync();

        return 1;
    }

    private static void DescribeMember(ContentPartDefinitionBuilder part) => part
        .Attachable()
        .WithDisplayName("Mitglied")
        .WithDescription("Eine Mitgliedsstadt oder Mitgliedsorganisation.")
        .WithField<TextField>(nameof(MemberCityPart.Designation), field => field
            .WithDisplayName("Bezeichnung")
            .WithPosition("0")
            .WithSettings(new TextFieldSettings { Hint = "Wie sich die Stadt amtlich nennt, zum Beispiel „Stadt“ oder „Landeshauptstadt“. Bei Organisationen leer lassen." }))
        .WithField<TextField>(nameof(MemberCityPart.Name), field => field
            .WithDisplayName("Name")
            .WithPosition("1")
            .WithSettings(new TextFieldSettings { Required = true, Hint = "Der Name ohne Bezeichnung, zum Beispiel „Augsburg“." }))
        .WithField<TextField>(nameof(MemberCityPart.Kind), field => field
            .WithDisplayName("Art")
            .WithPosition("2")
            .WithEditor("PredefinedList")
            .WithSettings(new TextFieldSettings { Required = true })
            .MergeSettings(MemberChoices.Kinds()))
        .WithField<TextField>(nameof(MemberCityPart.State), field => field
            .WithDisplayName("Land")
            .WithPosition("3")
            .WithEditor("PredefinedList")
            .MergeSettings(MemberChoices.States()))
        .WithField<NumericField>(nameof(MemberCityPart.Latitude), field => field
            .WithDisplayName("Geografische Breite")
            .WithPosition("4")
            .WithSettings(new NumericFieldSettings { Scale = 4, Minimum = -90, Maximum = 90, Hint = "In Grad, zum Beispiel 48,3705." }))
        .WithField<NumericField>(nameof(MemberCityPart.Longitude), field => field
            .WithDisplayName("Geografische Länge")
            .WithPosition("5")
            .WithSettings(new NumericFieldSettings { Scale = 4, Minimum = -180, Maximum = 180, Hint = "In Grad, zum Beispiel 10,8978." }))
        .WithField<MediaField>(nameof(MemberCityPart.CoatOfArms), field => field
            .WithDisplayName("Wappen oder Logo")
            .WithPosition("6")
            .WithSettings(new MediaFieldSettings { Multiple = false, Hint = "Bitte einen Alternativtext angeben." }))
        .WithField<LinkField>(nameof(MemberCityPart.Website), field => field
            .WithDisplayName("Website")
            .WithPosition("7"))
        .WithField<TextField>(nameof(MemberCityPart.ContactOffice), field => field
            .WithDisplayName("Ansprechstelle")
            .WithPosition("8")
            .WithSettings(new TextFieldSettings { Hint = "Das zuständige Amt oder Büro." }))
        .WithField<TextField>(nameof(MemberCityPart.Portrait), field => field
            .WithDisplayName("Kurzporträt")
            .WithPosition("9")
            .WithEditor("TextArea")
            .WithSettings(new TextFieldSettings { Hint = "Wenige Sätze. Eine Leerzeile beginnt einen neuen Absatz." }))
        .WithField<NumericField>(nameof(MemberCityPart.JoinedYear), field => field
            .WithDisplayName("Mitglied seit")
            .WithPosition("10")
            .WithSettings(new NumericFieldSettings { Scale = 0, Minimum = 1987, Maximum = 2100, Hint = "Das Jahr des Beitritts." }));

    private static void DescribeMemberType(ContentTypeDefinitionBuilder type) => type
        .WithDisplayName("Mitglied")
        .WithDescription("Eine Stadt oder Organisation des Netzwerks.")
        .Creatable()
        .Listable()
        .Draftable()
        .Versionable()
        .Securable()
        .WithPart(nameof(MemberCityPart), part => part.WithPosition("1"))
        .WithPart(nameof(TitlePart), part => part
            .WithPosition("0")
            .WithSettings(new TitlePartSettings
            {
                Options = TitlePartOptions.GeneratedHidden,
                Pattern = "{{ ContentItem.Content.MemberCityPart.Designation.Text | append: ' ' | append: ContentItem.Content.MemberCityPart.Name.Text | strip }}",
            }))
        .WithPart(nameof(AutoroutePart), part => part
            .WithPosition("2")
            .WithSettings(new AutoroutePartSettings
            {
                AllowCustomPath = true,
                Pattern = SlugPattern.For("mitglieder", "ContentItem.Content.MemberCityPart.Name.Text"),
            }));

    private async Task CreateIndexTableAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<MemberCityIndex>(table => table
            .Column<string>(nameof(MemberCityIndex.ContentItemId), column => column.WithLength(26))
            .Column<bool>(nameof(MemberCityIndex.Published))
            .Column<bool>(nameof(MemberCityIndex.Latest))
            .Column<string>(nameof(MemberCityIndex.Kind), column => column.WithLength(20))
            .Column<string>(nameof(MemberCityIndex.SortKey), column => column.WithLength(MemberCityIndexProvider.MaxTextLength))
            .Column<string>(nameof(MemberCityIndex.Slug), column => column.WithLength(MemberCityIndexProvider.MaxTextLength)));

        await SchemaBuilder.AlterIndexTableAsync<MemberCityIndex>(table => table
            .CreateIndex("IDX_MemberCityIndex_DocumentId", "DocumentId", nameof(MemberCityIndex.ContentItemId)));
        await SchemaBuilder.AlterIndexTableAsync<MemberCityIndex>(table => table
            .CreateIndex("IDX_MemberCityIndex_SortKey", nameof(MemberCityIndex.Published), nameof(MemberCityIndex.SortKey)));
        await SchemaBuilder.AlterIndexTableAsync<MemberCityIndex>(table => table
            .CreateIndex("IDX_MemberCityIndex_Kind", nameof(MemberCityIndex.Published), nameof(MemberCityIndex.Kind)));
        await SchemaBuilder.AlterIndexTableAsync<MemberCityIndex>(table => table
            .CreateIndex("IDX_MemberCityIndex_Slug", nameof(MemberCityIndex.Published), nameof(MemberCityIndex.Slug)));
    }
}
