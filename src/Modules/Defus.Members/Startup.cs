using Defus.Common.Content;
using Defus.Members.Drivers;
using Defus.Members.Indexes;
using Defus.Members.Models;
using Defus.Members.Services;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace Defus.Members;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<MemberCityPart>().UseDisplayDriver<MemberCityPartDisplayDriver>();
        services.AddContentPart<NetworkSizePart>().UseDisplayDriver<NetworkSizePartDisplayDriver>();
        services.AddContentPart<MemberDirectoryPart>().UseDisplayDriver<MemberDirectoryPartDisplayDriver>();

        services.AddPublishedContentCache();
        services.AddNavigationProvider<AdminMenu>();
        services.AddPermissionProvider<Permissions>();
        services.AddDataMigration<Migrations>();
        services.AddIndexProvider<MemberCityIndexProvider>();
        services.AddScoped<IMemberDirectory, MemberDirectory>();
        services.AddScoped<IPageDescriber, MemberDescriber>();
    }
}
