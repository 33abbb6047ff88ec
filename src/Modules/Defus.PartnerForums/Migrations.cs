using System.Text.Json.Nodes;
using Defus.Common.Text;
using Defus.PartnerForums.Indexes;
using Defus.PartnerForums.Models;
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

namespace Defus.PartnerForums;

public sealed class Migrations : DataMigration
{
    private readonly IContentDefinitionManager _contentDefinitionManager;

    public Migrations(IContentDefinitionManager contentDefinitionManager)
    {
        _contentDefinitionManager = contentDefinitionManager;
    }

    public async Task<int> CreateAsync()
    {
        await _contentDefinitionManager.AlterPartDefinitionAsync(nameof(PartnerForumPart), DescribeForum);
        await _contentDefinitionManager.AlterPartDefinitionAsync(nameof(PartnerForumsPart), part => part
            .Attachable()
            .WithDisplayName("Liste der Partnerforen")
            .WithDescription("Listet die Partnerforen.")
            .WithField<TextField>(nameof(PartnerForumsPart.Heading), field => field.WithDisplayName("Überschrift").WithPosition("0"))
            .WithField<BooleanField>(nameof(PartnerForumsPart.WithUmbrella), field => field
                .WithDisplayName("Dachverband")
                .WithPosition("1")
                .WithSettings(new BooleanFieldSettings { Label = "Auch den europäischen Dachverband zeigen" }))
            .WithField<LinkField>(nameof(PartnerForumsPart.More), field => field.WithDisplayName("Link unter der Liste").WithPosition("2")));

        await _contentDefinitionManager.AlterTypeDefinitionAsync(ForumTypes.PartnerForum, DescribeForumType);
        await _contentDefinitionManager.AlterTypeDefinitionAsync(ForumTypes.PartnerForums, type => type
            .WithDisplayName("Weitere nationale Foren")
            .WithDescription("Die Liste der Partnerforen.")
            .Stereotype("Widget")
            .WithPart(nameof(PartnerForumsPart)));

        await CreateIndexTableAsync();

        return 1;
    }

    private static void DescribeForum(ContentPartDefinitionBuilder part) => part
        .Attachable()
        .WithDisplayName("Partnerforum")
        .WithDescription("Ein nationales Forum oder der europäische Dachverband.")
        .WithField<TextField>(nameof(PartnerForumPart.ShortName), field => field.WithDisplayName("Kurzname").WithPosition("0"))
        .WithField<TextField>(nameof(PartnerForumPart.Country), field => field.WithDisplayName("Land").WithPosition("1"))
        .WithField<TextField>(nameof(PartnerForumPart.Kind), field => field
            .WithDisplayName("Art")
            .WithPosition("2")
            .WithEditor("PredefinedList")
            .MergeSettings(new JsonObject
            {
                ["TextFieldPredefinedListEditorSettings"] = new JsonObject
                {
                    ["Editor"] = "Radio",
                    ["DefaultValue"] = ForumKind.Forum,
                    ["Options"] = new JsonArray(
                        new JsonObject { ["name"] = "Nationales Forum", ["value"] = ForumKind.Forum },
                        new JsonObject { ["name"] = "Dachverband", ["value"] = ForumKind.Umbrella }),
                },
            }))
        .WithField<LinkField>(nameof(PartnerForumPart.Website), field => field
            .WithDisplayName("Website")
            .WithPosition("3")
            .WithSettings(new LinkFieldSettings { Hint = "Leer lassen, wenn keine bekannt ist." }))
        .WithField<MediaField>(nameof(PartnerForumPart.Logo), field => field
            .WithDisplayName("Logo")
            .WithPosition("4")
            .WithSettings(new MediaFieldSettings { Multiple = false, Hint = "Bitte einen Alternativtext angeben." }))
        .WithField<NumericField>(nameof(PartnerForumPart.Order), field => field
            .WithDisplayName("Reihenfolge")
            .WithPosition("5")
            .WithSettings(new NumericFieldSettings { Scale = 0, DefaultValue = "0", Hint = "Kleinere Zahlen stehen weiter vorn." }));

    private static void DescribeForumType(ContentTypeDefinitionBuilder type) => type
        .WithDisplayName("Partnerforum")
        .WithDescription("Ein nationales Forum im europäischen Netzwerk.")
        .Creatable()
        .Listable()
        .Draftable()
        .Versionable()
        .Securable()
        .WithPart(nameof(TitlePart), part => part
            .WithPosition("0")
            .WithSettings(new TitlePartSettings { Options = TitlePartOptions.EditableRequired }))
        .WithPart(nameof(PartnerForumPart), part => part.WithPosition("1"))
        .WithPart(nameof(AutoroutePart), part => part
            .WithPosition("2")
            .WithSettings(new AutoroutePartSettings
            {
                AllowCustomPath = true,
                Pattern = SlugPattern.For("partnerforen", "ContentItem.DisplayText"),
            }));

    private async Task CreateIndexTableAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<PartnerForumIndex>(table => table
            .Column<string>(nameof(PartnerForumIndex.ContentItemId), column => column.WithLength(26))
            .Column<bool>(nameof(PartnerForumIndex.Published))
            .Column<bool>(nameof(PartnerForumIndex.Latest))
            .Column<int>(nameof(PartnerForumIndex.Order))
            .Column<string>(nameof(PartnerForumIndex.SortKey), column => column.WithLength(PartnerForumIndexProvider.MaxTextLength)));

        await SchemaBuilder.AlterIndexTableAsync<PartnerForumIndex>(table => table
            .CreateIndex("IDX_PartnerForumIndex_DocumentId", "DocumentId", nameof(PartnerForumIndex.ContentItemId)));
        await SchemaBuilder.AlterIndexTableAsync<PartnerForumIndex>(table => table
            .CreateIndex("IDX_PartnerForumIndex_Order", nameof(PartnerForumIndex.Published), nameof(PartnerForumIndex.Order), nameof(PartnerForumIndex.SortKey)));
    }
}
