using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data.Migration;
using OrchardCore.Flows.Services;
using OrchardCore.Modules;
using OrchardCore.Widgets.Drivers;
using OrchardCore.Widgets.Models;
using OrchardCore.Widgets.TagHelpers;

namespace OrchardCore.Widgets;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<ContainedItems>();
        services.AddScoped<SortableTexts>();
        services.AddScoped(provider => new Lazy<IContentItemDisplayManager>(provider.GetRequiredService<IContentItemDisplayManager>));
        services.AddContentPart<WidgetsListPart>().UseDisplayDriver<WidgetsListPartDisplayDriver>();
        services.AddContentPart<WidgetMetadata>();
        services.AddDataMigration<Migrations>();
    }
}
