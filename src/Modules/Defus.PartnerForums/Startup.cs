using Defus.Common.Content;
using Defus.PartnerForums.Drivers;
using Defus.PartnerForums.Indexes;
using Defus.PartnerForums.Models;
using Defus.PartnerForums.Services;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace Defus.PartnerForums;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<PartnerForumPart>().UseDisplayDriver<PartnerForumPartDisplayDriver>();
        services.AddContentPart<PartnerForumsPart>().UseDisplayDriver<PartnerForumsPartDisplayDriver>();

        services.AddPublishedContentCache();
        services.AddNavigationProvider<AdminMenu>();
        services.AddPermissionProvider<Permissions>();
        services.AddDataMigration<Migrations>();
        services.AddIndexProvider<PartnerForumIndexProvider>();
        services.AddScoped<IPartnerForumList, PartnerForumList>();
        services.AddScoped<IPageDescriber, PartnerForumDescriber>();
    }
}
