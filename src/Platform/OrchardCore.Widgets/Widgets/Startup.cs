using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data.Migration;
using OrchardCore.Flows.Services;
using OrchardCore.Modules;
using OrchardCore.Widgets.Drivers;
using OrchardCore.Widgets.Models;

namespace OrchardCore.Widgets;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContainedItems();
        services.AddContentPart<WidgetsListPart>().UseDisplayDriver<WidgetsListPartDisplayDriver>();
        services.AddContentPart<WidgetMetadata>();
        services.AddDataMigration<Migrations>();
    }
}
