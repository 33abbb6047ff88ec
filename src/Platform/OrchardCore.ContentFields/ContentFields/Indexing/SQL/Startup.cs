using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Contents.List;
using OrchardCore.Data;
using OrchardCore.Data.Documents;
using OrchardCore.Data.Migration;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;

namespace OrchardCore.ContentFields.Indexing.SQL;

[Feature("OrchardCore.ContentFields.Indexing.SQL")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<Migrations>();
        services.AddScopedIndexProvider<ContentFieldIndexProvider>();
        services.AddScoped<IContentListFieldHandler, FieldIndexing>();
        services.AddSingleton<IBackgroundTask, FieldIndexing>();
        services.AddScoped<IDocumentChangeHandler, FieldIndexingGaps>();
        services.AddScoped<IFeatureEventHandler, FieldIndexingGaps>();
        services.AddScoped<IContentListFieldFilter, TextFieldFilter>();
        services.AddScoped<IContentListFieldFilter, BooleanFieldFilter>();
        services.AddScoped<IContentListFieldFilter, NumericFieldFilter>();
        services.AddScoped<IContentListFieldFilter, DateFieldFilter>();
        services.AddScoped<IContentListFieldFilter, DateTimeFieldFilter>();
        services.AddScoped<IContentListFieldFilter, ContentPickerFieldFilter>();
    }
}
