using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Contents.List;
using OrchardCore.PublishLater.Drivers;
using OrchardCore.PublishLater.Handlers;
using OrchardCore.PublishLater.Indexes;
using OrchardCore.PublishLater.Models;
using OrchardCore.PublishLater.Services;
using YesSql.Sql;

namespace OrchardCore.PublishLater;

[Feature("OrchardCore.PublishLater")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<PublishLaterPart>().UseDisplayDriver<PublishLaterPartDisplayDriver>().AddHandler<PublishLaterPartHandler>();
        services.AddScoped<IContentSchedule, PublishSchedule>();
        services.AddIndexProvider<PublishLaterPartIndexProvider>();
        services.AddSingleton<IBackgroundTask, ScheduledPublishBackgroundTask>();
        services.AddDataMigration<Migrations>();
    }
}

[Feature("OrchardCore.PublishLater")]
public sealed class Migrations : DataMigration
{
    private readonly IContentDefinitionManager _definitions;

    public Migrations(IContentDefinitionManager definitions) => _definitions = definitions;

    public async Task<int> CreateAsync()
    {
        await _definitions.AlterPartDefinitionAsync(nameof(PublishLaterPart), part => part
            .Attachable()
            .WithDescription("Publishes an item at a set time."));

        await SchemaBuilder.CreateMapIndexTableAsync<PublishLaterPartIndex>(table => table
            .Column<string>("ContentItemId", c => c.WithLength(26))
            .Column<DateTime>("ScheduledPublishDateTimeUtc", c => c.Nullable())
            .Column<bool>("Published")
            .Column<bool>("Latest"));
        await SchemaBuilder.AlterIndexTableAsync<PublishLaterPartIndex>(table => table
            .CreateIndex("IDX_PublishLaterPartIndex_DocumentId", "DocumentId", "ScheduledPublishDateTimeUtc", "Published", "Latest"));
        return 1;
    }
}
