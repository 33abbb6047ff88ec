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
using OrchardCore.ArchiveLater.Drivers;
using OrchardCore.ArchiveLater.Handlers;
using OrchardCore.ArchiveLater.Indexes;
using OrchardCore.ArchiveLater.Models;
using OrchardCore.ArchiveLater.Services;
using YesSql.Sql;

namespace OrchardCore.ArchiveLater;

[Feature("OrchardCore.ArchiveLater")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<ArchiveLaterPart>().UseDisplayDriver<ArchiveLaterPartDisplayDriver>().AddHandler<ArchiveLaterPartHandler>();
        services.AddScoped<IContentSchedule, ArchiveSchedule>();
        services.AddIndexProvider<ArchiveLaterPartIndexProvider>();
        services.AddSingleton<IBackgroundTask, ScheduledArchiveBackgroundTask>();
        services.AddDataMigration<Migrations>();
    }
}

[Feature("OrchardCore.ArchiveLater")]
public sealed class Migrations : DataMigration
{
    private readonly IContentDefinitionManager _definitions;

    public Migrations(IContentDefinitionManager definitions) => _definitions = definitions;

    public async Task<int> CreateAsync()
    {
        await _definitions.AlterPartDefinitionAsync(nameof(ArchiveLaterPart), part => part
            .Attachable()
            .WithDescription("Takes an item offline at a set time."));

        await SchemaBuilder.CreateMapIndexTableAsync<ArchiveLaterPartIndex>(table => table
            .Column<string>("ContentItemId", c => c.WithLength(26))
            .Column<DateTime>("ScheduledArchiveDateTimeUtc", c => c.Nullable())
            .Column<bool>("Published")
            .Column<bool>("Latest"));
        await SchemaBuilder.AlterIndexTableAsync<ArchiveLaterPartIndex>(table => table
            .CreateIndex("IDX_ArchiveLaterPartIndex_DocumentId", "DocumentId", "ScheduledArchiveDateTimeUtc", "Published", "Latest"));
        return 1;
    }
}
