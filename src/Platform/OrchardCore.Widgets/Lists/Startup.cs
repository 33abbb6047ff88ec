using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Liquid;
using OrchardCore.Lists.Drivers;
using OrchardCore.Lists.Indexes;
using OrchardCore.Lists.Liquid;
using OrchardCore.Lists.Models;
using OrchardCore.Lists.Services;
using OrchardCore.Modules;
using OrchardCore.Widgets.TagHelpers;

namespace OrchardCore.Lists;

[Feature("OrchardCore.Lists")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<ListPart>().UseDisplayDriver<ListPartDisplayDriver>();
        services.AddContentPart<ContainedPart>();
        services.AddScoped<IContentDisplayDriver, ContainedPartDisplayDriver>();
        services.TryAddScoped<SortableTexts>();
        services.AddScoped<IContainerService, ContainerService>();
        services.AddIndexProvider<ContainedPartIndexProvider>();
        services.AddDataMigration<Migrations>();
        services.AddLiquidFilter<ContainerFilter>("container");
        services.AddLiquidFilter<ListCountFilter>("list_count");
        services.AddLiquidFilter<ListItemsFilter>("list_items");
    }
}
