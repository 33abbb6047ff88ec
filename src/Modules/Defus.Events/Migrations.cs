using Defus.Common.Text;
using Defus.Events.Indexes;
using Defus.Events.Models;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using OrchardCore.Html.Models;
using OrchardCore.Media.Fields;
using OrchardCore.Media.Settings;
using OrchardCore.Taxonomies.Fields;
using OrchardCore.Taxonomies.Settings;
using OrchardCore.Title.Models;
using YesSql;
using YesSql.Services;
using YesSql.Sql;

namespace Defus.Events;

public sealed class Migrations : DataMigration
{
    private readonly IContentDefinitionManager _contentDefinitionManager;
    private readonly ISession _session;

    public Migrations(IContentDefinitionManager contentDefinitionManager, ISession session)
    {
        _session = session;
        _contentDefinitionManager = contentDefinitionManager;
    }

    public async Task<int> CreateAsync()
    {
        await _contentDefinitionManager.AlterPartDefinitionAsync(nameof(EventPart), DescribeEvent);
        await _contentDefinitionManager.AlterPartDefinitionAsync(nameof(UpcomingEventsPart), part => part
            .Attachable()
            .WithDisplayName("Nächste Termine")
            .WithDescription("Zeigt die nächsten Termine.")
            .WithField<TextField>(nameof(UpcomingEventsPart.Heading), field => field.WithDisplayName("Überschrift").WithPosition("0"))
            .WithField<NumericField>(nameof(UpcomingEventsPart.Count), field => field
                .WithDisplayName("Anzahl")
                .WithPosition("1")
                .WithSettings(new NumericFieldSettings { Minimum = 1, Maximum = 100, DefaultValue = "3", Hint = "Wie viele Termine höchstens gezeigt werden." }))
            .WithField<LinkField>(nameof(UpcomingEventsPart.More), field => field.WithDisplayName("Link unter der Liste").WithPosition("2")));

        await _contentDefinitionManager.AlterTypeDefinitionAsync(EventTypes.Event, DescribeEventType);
        await _contentDefinitionManager.AlterTypeDefinitionAsync(EventTypes.UpcomingEvents, type => type
            .WithDisplayName("Nächste Termine")
            .WithDescription("Die nächsten Termine mit Datum und Countdown.")
            .Stereotype("Widget")
            .WithPart(nameof(UpcomingEventsPart)));

        await _contentDefinitionManager.AlterPartDefinitionAsync(nameof(EventArchivePart), part => part
            .Attachable()
            .WithDisplayName("Alle Termine")
            .WithDescription("Zeigt alle Termine als Liste oder Kalender, mit Filtern.")
            .WithField<TextField>(nameof(EventArchivePart.Heading), field => field.WithDisplayName("Überschrift").WithPosition("0")));
        await _contentDefinitionManager.AlterTypeDefinitionAsync(EventTypes.EventArchive, type => type
            .WithDisplayName("Alle Termine")
            .WithDescription("Alle Termine als Liste oder Monatskalender, auch vergangene, mit Filtern.")
            .Stereotype("Widget")
            .WithPart(nameof(EventArchivePart)));

        await CreateIndexTableAsync();

        return await UpdateFrom1Async();
    }

    /// <summary>Long events are looked for apart.</summary>
    public async Task<int> UpdateFrom1Async()
    {
        await SchemaBuilder.AlterIndexTableAsync<EventIndex>(table => table.AddColumn<bool>(nameof(EventIndex.IsLong), column => column.NotNull().WithDefault(false)));
        await SchemaBuilder.AlterIndexTableAsync<EventIndex>(table => table
            .CreateIndex("IDX_EventIndex_IsLong", nameof(EventIndex.Published), nameof(EventIndex.IsLong), nameof(EventIndex.StartUtc)));

        var rows = await _session.QueryIndex<EventIndex>().ListAsync();
        string[] longOnes = [.. rows.Where(row => row.EndUtc - row.StartUtc > EventIndex.Long).Select(row => row.ContentItemId).Distinct()];
        foreach (var contentItem in await _session.Query<ContentItem, EventIndex>(row => row.ContentItemId.IsIn(longOnes)).ListAsync())
        {
            await _session.SaveAsync(contentItem);
        }

        return 2;
    }

    private static void DescribeEvent(ContentPartDefinitionBuilder part) => part
        .Attachable()
        .WithDisplayName("Termin")
        .WithDescription("Zeit, Ort und Anmeldung einer Veranstaltung.")
        .WithField<TaxonomyField>(nameof(EventPart.Kind), field => field
            .WithDisplayName("Art")
            .WithPosition("0")
            .WithSettings(new TaxonomyFieldSettings { TaxonomyContentItemId = EventTypes.KindsTaxonomyId, Unique = true }))
        .WithField<DateTimeField>(nameof(EventPart.Start), field => field
            .WithDisplayName("Beginn")
            .WithPosition("1")
            .WithSettings(new DateTimeFieldSettings { Required = true, Hint = "In der Zeitzone der Website." }))
        .WithField<DateTimeField>(nameof(EventPart.End), field => field
            .WithDisplayName("Ende")
            .WithPosition("2")
            .WithSettings(new DateTimeFieldSettings { Hint = "Leer lassen, wenn das Ende nicht feststeht." }))
        .WithField<BooleanField>(nameof(EventPart.AllDay), field => field
            .WithDisplayName("Ganztägig")
            .WithPosition("3")
            .WithSettings(new BooleanFieldSettings { Label = "Ganztägig: nur die Tage zählen, nicht die Uhrzeiten" }))
        .WithField<TextField>(nameof(EventPart.Place), field => field.WithDisplayName("Ort").WithPosition("4"))
        .WithField<LinkField>(nameof(EventPart.OnlineLink), field => field.WithDisplayName("Online-Zugang").WithPosition("5"))
        .WithField<TextField>(nameof(EventPart.Teaser), field => field
            .WithDisplayName("Teaser")
            .WithPosition("6")
            .WithEditor("TextArea")
            .WithSettings(new TextFieldSettings { Hint = "Zwei, drei Sätze für die Listen." }))
        .WithField<LinkField>(nameof(EventPart.Registration), field => field.WithDisplayName("Anmeldung").WithPosition("7"))
        .WithField<DateField>(nameof(EventPart.RegistrationDeadline), field => field.WithDisplayName("Anmeldeschluss").WithPosition("8"))
        .WithField<TextField>(nameof(EventPart.Organiser), field => field.WithDisplayName("Veranstalter:in").WithPosition("9"))
        .WithField<ContentPickerField>(nameof(EventPart.Member), field => field
            .WithDisplayName("Mitglied")
            .WithPosition("10")
            .WithSettings(new ContentPickerFieldSettings
            {
                DisplayedContentTypes = [EventTypes.Member],
                Hint = "Lädt ein Mitglied ein, steht der Termin auch auf dessen Seite.",
            }))
        .WithField<MediaField>(nameof(EventPart.Image), field => field
            .WithDisplayName("Bild")
            .WithPosition("11")
            .WithSettings(new MediaFieldSettings { Multiple = false, Hint = "Bitte einen Alternativtext angeben." }))
        .WithField<BooleanField>(nameof(EventPart.Cancelled), field => field
            .WithDisplayName("Abgesagt")
            .WithPosition("12")
            .WithSettings(new BooleanFieldSettings { Label = "Abgesagt: der Termin bleibt sichtbar und ist als abgesagt gekennzeichnet" }));

    private static void DescribeEventType(ContentTypeDefinitionBuilder type) => type
        .WithDisplayName("Termin")
        .WithDescription("Eine Veranstaltung, eine Schulung oder ein anderer Termin.")
        .Creatable()
        .Listable()
        .Draftable()
        .Versionable()
        .Securable()
        .WithPart(nameof(TitlePart), part => part
            .WithPosition("0")
            .WithSettings(new TitlePartSettings { Options = TitlePartOptions.EditableRequired }))
        .WithPart(nameof(EventPart), part => part.WithPosition("1"))
        .WithPart(nameof(HtmlBodyPart), part => part
            .WithPosition("2")
            .WithDisplayName("Text")
            .WithEditor("Wysiwyg"))
        .WithPart(nameof(AutoroutePart), part => part
            .WithPosition("3")
            .WithSettings(new AutoroutePartSettings
            {
                AllowCustomPath = true,
                Pattern = SlugPattern.For("termine", "ContentItem.DisplayText"),
            }));

    private async Task CreateIndexTableAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<EventIndex>(table => table
            .Column<string>(nameof(EventIndex.ContentItemId), column => column.WithLength(26))
            .Column<bool>(nameof(EventIndex.Published))
            .Column<bool>(nameof(EventIndex.Latest))
            .Column<DateTime>(nameof(EventIndex.StartUtc))
            .Column<string>(nameof(EventIndex.KindId), column => column.WithLength(26))
            .Column<string>(nameof(EventIndex.MemberId), column => column.WithLength(26))
            .Column<DateTime>(nameof(EventIndex.EndUtc)));

        await SchemaBuilder.AlterIndexTableAsync<EventIndex>(table => table
            .CreateIndex("IDX_EventIndex_DocumentId", "DocumentId", nameof(EventIndex.ContentItemId)));
        await SchemaBuilder.AlterIndexTableAsync<EventIndex>(table => table
            .CreateIndex("IDX_EventIndex_EndUtc", nameof(EventIndex.Published), nameof(EventIndex.EndUtc)));
        await SchemaBuilder.AlterIndexTableAsync<EventIndex>(table => table
            .CreateIndex("IDX_EventIndex_StartUtc", nameof(EventIndex.Published), nameof(EventIndex.StartUtc)));
        await SchemaBuilder.AlterIndexTableAsync<EventIndex>(table => table
            .CreateIndex("IDX_EventIndex_MemberId", nameof(EventIndex.Published), nameof(EventIndex.MemberId), nameof(EventIndex.StartUtc)));
    }
}
