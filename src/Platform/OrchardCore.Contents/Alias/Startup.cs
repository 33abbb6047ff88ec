using Fluid;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Alias.Drivers;
using OrchardCore.Alias.Handlers;
using OrchardCore.Alias.Indexes;
using OrchardCore.Alias.Models;
using OrchardCore.Alias.Services;
using OrchardCore.Alias.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Contents.Services;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.Modules;
using YesSql.Sql;

namespace OrchardCore.Alias;

[Feature("OrchardCore.Alias")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.Configure<TemplateOptions>(options => options.MemberAccessStrategy.Register<AliasPartViewModel>());
        services.AddContentPart<AliasPart>().UseDisplayDriver<AliasPartDisplayDriver>().AddHandler<AliasPartHandler>();
        services.AddIndexProvider<AliasPartIndexProvider>();
        services.AddDataMigration<Migrations>();
        services.AddScoped<IContentHandleProvider, AliasPartContentHandleProvider>();
        services.AddShapeTableProvider<AliasShapes>();
    }
}

/// <summary>Templates for the item with an alias: <c>Content-Alias-main-page</c>.</summary>
internal sealed class AliasShapes : ShapeTableProvider
{
    private static readonly ItemNameAlternates _alternates = new("Alias");

    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        foreach (var type in new[] { "Content", "Widget" })
        {
            builder.Describe(type).OnDisplaying(context => _alternates.Add(context.Shape, type, nameof(AliasPart), nameof(AliasPart.Alias)));
        }

        return ValueTask.CompletedTask;
    }
}

[Feature("OrchardCore.Alias")]
public sealed class Migrations : DataMigration
{
    private readonly IContentDefinitionManager _definitions;

    public Migrations(IContentDefinitionManager definitions) => _definitions = definitions;

    public async Task<int> CreateAsync()
    {
        await _definitions.AlterPartDefinitionAsync(nameof(AliasPart), part => part
            .Attachable()
            .WithDescription("Gives an item a name by which it is found."));

        await SchemaBuilder.CreateMapIndexTableAsync<AliasPartIndex>(table => table
            .Column<string>("Alias", c => c.WithLength(AliasPart.MaxAliasLength))
            .Column<string>("ContentItemId", c => c.WithLength(26))
            .Column<bool>("Latest")
            .Column<bool>("Published"));
        await SchemaBuilder.AlterIndexTableAsync<AliasPartIndex>(table =>
        {
            table.CreateIndex("IDX_AliasPartIndex_DocumentId", "DocumentId");
            table.CreateIndex("IDX_AliasPartIndex_Alias", "Alias", "Published", "Latest", "ContentItemId");
        });
        return 1;
    }
}
