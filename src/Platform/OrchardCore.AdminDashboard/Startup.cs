using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Admin;
using OrchardCore.AdminDashboard.Drivers;
using OrchardCore.AdminDashboard.Indexes;
using OrchardCore.AdminDashboard.Models;
using OrchardCore.AdminDashboard.Services;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;

namespace OrchardCore.AdminDashboard;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<DashboardPart>().UseDisplayDriver<DashboardPartDisplayDriver>();
        services.AddIndexProvider<DashboardPartIndexProvider>();
        services.AddDataMigration<Migrations>();
        services.AddPermissionProvider<Permissions>();
        services.AddScoped<EditorsDesk>();
        services.AddScoped<ReviewQueue>();
        services.AddDisplayDriver<Dashboard, NewContentDisplayDriver>();
        services.AddDisplayDriver<Dashboard, ContentPanelsDisplayDriver>();
        services.AddDisplayDriver<Dashboard, DashboardWidgetsDisplayDriver>();
    }
}
