using Defus.Common.Text;
using Defus.News.Indexes;
using Defus.News.Models;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
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
using YesSql.Sql;

namespace Defus.News;

public sealed class Migrations : DataMigration
{
    private readonly IContentDefinitionManager _contentDefinitionManager;

    public Migrations(IContentDefinitionManager contentDefinitionManager)
    {
        _contentDefinitionManager = contentDefinitionManager;
    }

    public async Task<int> CreateAsync()
    {
        await _contentDefinitionManager.AlterPartDefinitionAsync(nameof(NewsPostPart), DescribePost);
        await _contentDefinitionManager.AlterPartDefinitionAsync(nameof(NewsTeasersPart), part => DescribeList(part, "Neueste Meldungen", "Zeigt die neuesten Meldungen des Netzwerks.", "4")
            .WithField<TaxonomyField>(nameof(NewsTeasersPart.Topic), field => field
                .WithDisplayName("Nur zum Thema")
                .WithPosition("3")
                .WithSettings(new TaxonomyFieldSettings { TaxonomyContentItemId = NewsTypes.TopicsTaxonomyId, Unique = true })));
        await _contentDefinitionManager.AlterPartDefinitionAsync(nameof(MemberNewsPart), part => DescribeList(part, "Neues von den Mitgliedern", "Zeigt die neuesten Meldungen der Mitglieder.", "6"));

        await _contentDefinitionManager.AlterTypeDefinitionAsync(NewsTypes.NewsPost, DescribePostType);
        await _contentDefinitionManager.AlterTypeDefinitionAsync(NewsTypes.NewsTeasers, type => type
            .WithDisplayName("Aktuelles")
            .WithDescription("Die neuesten Meldungen des Netzwerks.")
            .Stereotype("Widget")
            .WithPart(nameof(NewsTeasersPart)));
        await _contentDefinitionManager.AlterTypeDefinitionAsync(NewsTypes.MemberNews, type => type
            .WithDisplayName("Neues von den Mitgliedern")
            .WithDescription("Die neuesten Meldungen der Mitglieder, mit Bezeichnung und Name der Stadt.")
            .Stereotype("Widget")
            .WithPart(nameof(MemberNewsPart)));

        await _contentDefinitionManager.AlterPartDefinitionAsync(nameof(NewsArchivePart), part => part
            .Attachable()
            .WithDisplayName("Alle Meldungen")
            .WithDescription("Zeigt alle Meldungen mit Filtern nach Thema, Jahr und Mitglied.")
            .WithField<TextField>(nameof(NewsArchivePart.Heading), field => field.WithDisplayName("Überschrift").WithPosition("0")));
        await _contentDefinitionManager.AlterTypeDefinitionAsync(NewsTypes.NewsArchive, type => type
            .WithDisplayName("Alle Meldungen")
            .WithDescription("Alle Meldungen mit Filtern nach Thema, Jahr und Mitglied.")
            .Stereotype("Widget")
            .WithPart(nameof(NewsArchivePart)));

        await CreateIndexTableAsync();

        return await UpdateFrom1Async();
    }

    /// <summary>For the archive, which shows all posts by date.</summary>
    public async Task<int> UpdateFrom1Async()
    {
        await SchemaBuilder.AlterIndexTableAsync<NewsPostIndex>(table => table
            .CreateIndex("IDX_NewsPostIndex_All", nameof(NewsPostIndex.Published), nameof(NewsPostIndex.Date), nameof(NewsPostIndex.CreatedUtc)));

        return await UpdateFrom2Async();
    }

    /// <summary>Editors may add topics while they write a post.</summary>
    public async Task<int> UpdateFrom2Async()
    {
        await _contentDefinitionManager.AlterPartDefinitionAsync(nameof(NewsPostPart), part => part
            .WithField<TaxonomyField>(nameof(NewsPostPart.Topic), field => field.MergeSettings<TaxonomyFieldSettings>(settings => settings.Open = true)));

        return await UpdateFrom3Async();
    }

    /// <summary>The widget with all topics.</summary>
    public async Task<int> UpdateFrom3Async()
    {
        await _contentDefinitionManager.AlterPartDefinitionAsync(nameof(NewsTopicsPart), part => part
            .Attachable()
            .WithDisplayName("Alle Themen")
            .WithDescription("Zeigt alle Themen; jedes führt zu seinen Meldungen."));
        await _contentDefinitionManager.AlterTypeDefinitionAsync(NewsTypes.NewsTopics, type => type
            .WithDisplayName("Alle Themen")
            .WithDescription("Alle Themen; jedes führt zu seinen Meldungen.")
            .Stereotype("Widget")
            .WithPart(nameof(NewsTopicsPart)));

        return await UpdateFrom4Async();
    }

    /// <summary>Whole numbers: the editor of content types reads no others.</summary>
    public async Task<int> UpdateFrom4Async()
    {
        await _contentDefinitionManager.AlterPartDefinitionAsync(nameof(NewsPostPart), part => part
            .WithField<TextField>(nameof(NewsPostPart.ImageCredit), field => field.WithPosition("3"))
            .WithField<TaxonomyField>(nameof(NewsPostPart.Topic), field => field.WithPosition("4"))
            .WithField<ContentPickerField>(nameof(NewsPostPart.Member), field => field.WithPosition("5"))
            .WithField<LinkField>(nameof(NewsPostPart.Original), field => field.WithPosition("6")));

        return 5;
    }

    private static ContentPartDefinitionBuilder DescribeList(ContentPartDefinitionBuilder part, string displayName, string description, string defaultCount) => part
        .Attachable()
        .WithDisplayName(displayName)
        .WithDescription(description)
        .WithField<TextField>(nameof(NewsTeasersPart.Heading), field => field.WithDisplayName("Überschrift").WithPosition("0"))
        .WithField<NumericField>(nameof(NewsTeasersPart.Count), field => field
            .WithDisplayName("Anzahl")
            .WithPosition("1")
            .WithSettings(new NumericFieldSettings { Minimum = 1, Maximum = 100, DefaultValue = defaultCount, Hint = "Wie viele Meldungen höchstens gezeigt werden." }))
        .WithField<LinkField>(nameof(NewsTeasersPart.More), field => field.WithDisplayName("Link unter der Liste").WithPosition("2"));

    private static void DescribePost(ContentPartDefinitionBuilder part) => part
        .Attachable()
        .WithDisplayName("Meldung")
        .WithDescription("Teaser, Bild, Thema und Herkunft einer Meldung.")
        .WithField<DateField>(nameof(NewsPostPart.Date), field => field
            .WithDisplayName("Datum")
            .WithPosition("0")
            .WithSettings(new DateFieldSettings { Hint = "Leer lassen, um den Tag der Veröffentlichung zu nehmen." }))
        .WithField<TextField>(nameof(NewsPostPart.Teaser), field => field
            .WithDisplayName("Teaser")
            .WithPosition("1")
            .WithEditor("TextArea")
            .WithSettings(new TextFieldSettings { Required = true, Hint = "Zwei, drei Sätze für die Listen." }))
        .WithField<MediaField>(nameof(NewsPostPart.Image), field => field
            .WithDisplayName("Bild")
            .WithPosition("2")
            .WithSettings(new MediaFieldSettings { Multiple = false, Hint = "Bitte einen Alternativtext angeben." }))
        .WithField<TextField>(nameof(NewsPostPart.ImageCredit), field => field
            .WithDisplayName("Bildnachweis")
            .WithPosition("3")
            .WithSettings(new TextFieldSettings { Hint = "Wer das Bild gemacht hat, etwa „Foto: Stadt Essen“." }))
        .WithField<TaxonomyField>(nameof(NewsPostPart.Topic), field => field
            .WithDisplayName("Thema")
            .WithPosition("4")
            .WithSettings(new TaxonomyFieldSettings { TaxonomyContentItemId = NewsTypes.TopicsTaxonomyId, Unique = true }))
        .WithField<ContentPickerField>(nameof(NewsPostPart.Member), field => field
            .WithDisplayName("Mitglied")
            .WithPosition("5")
            .WithSettings(new ContentPickerFieldSettings
            {
                DisplayedContentTypes = [NewsTypes.Member],
                Hint = "Mit einem Mitglied erscheint die Meldung unter „Neues von den Mitgliedern“.",
            }))
        .WithField<LinkField>(nameof(NewsPostPart.Original), field => field
            .WithDisplayName("Original")
            .WithPosition("6")
            .WithSettings(new LinkFieldSettings { Hint = "Die Seite, auf der die Meldung zuerst stand." }));

    private static void DescribePostType(ContentTypeDefinitionBuilder type) => type
        .WithDisplayName("Meldung")
        .WithDescription("Eine Meldung des Netzwerks oder eines Mitglieds.")
        .Creatable()
        .Listable()
        .Draftable()
        .Versionable()
        .Securable()
        .WithPart(nameof(TitlePart), part => part
            .WithPosition("0")
            .WithSettings(new TitlePartSettings { Options = TitlePartOptions.EditableRequired }))
        .WithPart(nameof(NewsPostPart), part => part.WithPosition("1"))
        .WithPart(nameof(HtmlBodyPart), part => part
            .WithPosition("2")
            .WithDisplayName("Text")
            .WithEditor("Wysiwyg"))
        .WithPart(nameof(AutoroutePart), part => part
            .WithPosition("3")
            .WithSettings(new AutoroutePartSettings
            {
                AllowCustomPath = true,
                Pattern = SlugPattern.For("aktuelles", "ContentItem.DisplayText"),
            }));

    private async Task CreateIndexTableAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<NewsPostIndex>(table => table
            .Column<string>(nameof(NewsPostIndex.ContentItemId), column => column.WithLength(26))
            .Column<bool>(nameof(NewsPostIndex.Published))
            .Column<bool>(nameof(NewsPostIndex.Latest))
            .Column<DateTime>(nameof(NewsPostIndex.Date))
            .Column<DateTime>(nameof(NewsPostIndex.CreatedUtc))
            .Column<bool>(nameof(NewsPostIndex.FromMember))
            .Column<string>(nameof(NewsPostIndex.MemberId), column => column.WithLength(26))
            .Column<string>(nameof(NewsPostIndex.TopicId), column => column.WithLength(26)));

        await SchemaBuilder.AlterIndexTableAsync<NewsPostIndex>(table => table
            .CreateIndex("IDX_NewsPostIndex_DocumentId", "DocumentId", nameof(NewsPostIndex.ContentItemId)));
        await SchemaBuilder.AlterIndexTableAsync<NewsPostIndex>(table => table
            .CreateIndex("IDX_NewsPostIndex_Date", nameof(NewsPostIndex.Published), nameof(NewsPostIndex.FromMember), nameof(NewsPostIndex.Date), nameof(NewsPostIndex.CreatedUtc)));
        await SchemaBuilder.AlterIndexTableAsync<NewsPostIndex>(table => table
            .CreateIndex("IDX_NewsPostIndex_MemberId", nameof(NewsPostIndex.Published), nameof(NewsPostIndex.MemberId), nameof(NewsPostIndex.Date)));
        await SchemaBuilder.AlterIndexTableAsync<NewsPostIndex>(table => table
            .CreateIndex("IDX_NewsPostIndex_TopicId", nameof(NewsPostIndex.Published), nameof(NewsPostIndex.TopicId), nameof(NewsPostIndex.Date)));
    }
}
