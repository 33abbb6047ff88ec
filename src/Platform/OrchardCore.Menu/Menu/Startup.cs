using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.Flows.Services;
using OrchardCore.Menu.Drivers;
using OrchardCore.Menu.Models;
using OrchardCore.Menu.Shapes;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Menu;

[Feature("OrchardCore.Menu")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<MenuPart>();
        services.AddContentPart<MenuItemsListPart>().UseDisplayDriver<MenuItemsListPartDisplayDriver>();
        services.AddContentPart<LinkMenuItemPart>().UseDisplayDriver<LinkMenuItemPartDisplayDriver>();
        services.AddContentPart<ContentMenuItemPart>().UseDisplayDriver<ContentMenuItemPartDisplayDriver>();
        services.AddContentPart<HtmlMenuItemPart>().UseDisplayDriver<HtmlMenuItemPartDisplayDriver>();
        services.AddContentPart<MenuItemPermissionPart>().UseDisplayDriver<MenuItemPermissionPartDisplayDriver>();
        services.AddContainedItems();
        services.AddNavigationProvider<AdminMenu>();
        services.AddShapeTableProvider<MenuShapes>();
        services.AddDataMigration<Migrations>();
        services.AddPermissionProvider<Permissions>();
    }
}
