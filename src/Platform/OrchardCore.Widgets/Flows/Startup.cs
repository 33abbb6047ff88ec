using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data.Migration;
using OrchardCore.Flows.Drivers;
using OrchardCore.Flows.Handlers;
using OrchardCore.Flows.Models;
using OrchardCore.Modules;

namespace OrchardCore.Flows;

[Feature("OrchardCore.Flows")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<FlowPart>().UseDisplayDriver<FlowPartDisplayDriver>().AddHandler<FlowPartHandler>();
        services.AddContentPart<BagPart>().UseDisplayDriver<BagPartDisplayDriver>().AddHandler<BagPartHandler>();
        services.AddContentPart<FlowMetadata>();
        services.AddScoped<IContentDisplayDriver, FlowMetadataDisplayDriver>();
        services.AddDataMigration<Migrations>();
    }
}
