using OrchardCore.Alias.Settings;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using OrchardCore.Taxonomies.Indexing;
using YesSql.Sql;

namespace OrchardCore.Taxonomies;

public sealed class Migrations : DataMigration
{
    private const string SlugPattern = "{{ Model.ContentItem | display_text | slugify }}";

    private readonly IContentDefinitionManager _definitions;

    public Migrations(IContentDefinitionManager definitions)
    {
        _definitions = definitions;
    }

    public async Task<int> CreateAsync()
    {
        await _definitions.AlterTypeDefinitionAsync("Taxonomy", taxonomy => taxonomy
            .Creatable()
            .Listable()
            .Draftable()
            .Versionable()
            .WithPart("TitlePart", part => part.WithPosition("1"))
            .WithPart("AliasPart", part => part
                .WithPosition("2")
                .WithSettings(new AliasPartSettings { Pattern = SlugPattern }))
            .WithPart("AutoroutePart", part => part
                .WithPosition("3")
                .WithSettings(new AutoroutePartSettings { Pattern = SlugPattern, AllowRouteContainedItems = true }))
            .WithPart("TaxonomyPart", part => part.WithPosition("4")));

        await SchemaBuilder.CreateMapIndexTableAsync<TaxonomyIndex>(table => table
            .Column<string>("TaxonomyContentItemId", column => column.WithLength(26))
            .Column<string>("ContentItemId", column => column.WithLength(26))
            .Column<string>("ContentType", column => column.WithLength(255))
            .Column<string>("ContentPart", column => column.WithLength(255))
            .Column<string>("ContentField", column => column.WithLength(255))
            .Column<string>("TermContentItemId", column => column.WithLength(26))
            .Column<bool>("Published")
            .Column<bool>("Latest"));

        await SchemaBuilder.AlterIndexTableAsync<TaxonomyIndex>(table => table
            .CreateIndex("IDX_TaxonomyIndex_Term", "TermContentItemId", "Published", "DocumentId"));

        return 1;
    }

    /// <summary>What carries any term of a taxonomy.</summary>
    public async Task<int> UpdateFrom1Async()
    {
        await SchemaBuilder.AlterIndexTableAsync<TaxonomyIndex>(table => table
            .CreateIndex("IDX_TaxonomyIndex_Taxonomy", "TaxonomyContentItemId", "DocumentId"));

        return 2;
    }
}
