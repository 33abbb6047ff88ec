using System.Text.Json.Dynamic;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Contents.Drivers;
using OrchardCore.Contents.Handlers;
using OrchardCore.Contents.List;
using OrchardCore.Contents.Liquid;
using OrchardCore.Contents.Models;
using OrchardCore.Contents.Recipes;
using OrchardCore.Contents.Security;
using OrchardCore.Contents.Services;
using OrchardCore.Contents.Trash;
using OrchardCore.Contents.Versions;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;
using YesSql.Sql;

namespace OrchardCore.Contents;

[Feature("OrchardCore.Contents")]
public sealed class Startup : StartupBase
{
    public override int Order => -10;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentManagement();
        services.AddContentManagementDisplay();
        services.AddPermissionProvider<Permissions>();
        services.AddPermissionProvider<ContentTypePermissions>();
        services.AddScoped<IAuthorizationHandler, ContentTypeAuthorizationHandler>();
        services.AddShapeTableProvider<Shapes>();
        services.AddScoped<IContentDisplayDriver, ContentsDriver>();
        services.AddScoped<IContentHandler, ContentsHandler>();
        services.AddScoped<IContentHandler, FullTextAspectContentHandler>();
        services.AddScoped<ContentsAdminListQueryService>();
        services.AddScoped<IContentsAdminListQueryService>(provider => provider.GetRequiredService<ContentsAdminListQueryService>());
        services.AddScoped<ContentListRows>();
        services.AddScoped<PublicationTimes>();
        services.AddScoped<ListedFields>();
        services.AddScoped<FieldColumns>();
        services.AddScoped<IContentsAdminListFilter, FieldsContentsAdminListFilter>();
        services.AddDisplayDriver<ContentOptionsViewModel, FieldsContentsAdminListDisplayDriver>();
        services.AddScoped<OwnerNames>();
        services.AddScoped<ContentTexts>();
        services.AddScoped<ItemNames>();
        services.AddScoped<ContentDifferences>();
        services.AddScoped<ContentTrash>();
        services.AddScoped<TrashBatch>();
        services.AddScoped<IContentHandler, TrashHandler>();
        services.AddIndexProvider<TrashIndexProvider>();
        services.AddSingleton<IBackgroundTask, TrashBackgroundTask>();
        services.AddRecipeExecutionStep<ContentStep>();
        services.AddContentPart<CommonPart>().UseDisplayDriver<CommonPartDisplayDriver>();
        services.AddDataMigration<Migrations>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddContentLiquid();

        // Forms bind to parts; what belongs to a part but not to the form is not validated with it.
        services.Configure<MvcOptions>(options =>
        {
            foreach (var type in new[] { typeof(ContentItem), typeof(ContentDefinition), typeof(JsonDynamicBase), typeof(JsonNode) })
            {
                options.ModelMetadataDetailsProviders.Add(new SuppressChildValidationMetadataProvider(type));
            }
        });
    }
}

[Feature("OrchardCore.Contents")]
public sealed class Migrations : DataMigration
{
    private readonly IContentDefinitionManager _definitions;

    public Migrations(IContentDefinitionManager definitions) => _definitions = definitions;

    public async Task<int> CreateAsync()
    {
        await _definitions.AlterPartDefinitionAsync(nameof(CommonPart), part => part
            .Attachable()
            .WithDescription("Lets editors change the date of creation and the owner of an item."));
        return 1;
    }

    public async Task<int> UpdateFrom1Async()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<TrashIndex>(table => table
            .Column<string>(nameof(TrashIndex.ContentItemId), c => c.WithLength(26))
            .Column<string>(nameof(TrashIndex.ContentType), c => c.WithLength(ContentItemIndex.MaxContentTypeSize))
            .Column<string>(nameof(TrashIndex.Owner), c => c.Nullable().WithLength(ContentItemIndex.MaxOwnerSize))
            .Column<string>(nameof(TrashIndex.DisplayText), c => c.Nullable().WithLength(ContentItemIndex.MaxDisplayTextSize))
            .Column<DateTime>(nameof(TrashIndex.DeletedUtc))
            .Column<string>(nameof(TrashIndex.Batch), c => c.WithLength(26)));
        await SchemaBuilder.AlterIndexTableAsync<TrashIndex>(table =>
        {
            table.CreateIndex("IDX_TrashIndex_DocumentId", "DocumentId");
            table.CreateIndex("IDX_TrashIndex_ContentItemId", nameof(TrashIndex.ContentItemId), "DocumentId");
            table.CreateIndex("IDX_TrashIndex_Batch", nameof(TrashIndex.Batch), "DocumentId");
            table.CreateIndex("IDX_TrashIndex_DeletedUtc", nameof(TrashIndex.DeletedUtc), nameof(TrashIndex.ContentType), "DocumentId");
        });
        return 2;
    }
}
