using Fluid;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Search.Drivers;
using OrchardCore.Search.ViewModels;
using OrchardCore.Security.Permissions;
using OrchardCore.Settings;

namespace OrchardCore.Search;

[Feature("OrchardCore.Search")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<Permissions>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddSiteDisplayDriver<SearchSettingsDisplayDriver>();
        services.AddSettingsGroupPermission(SearchSettingsDisplayDriver.GroupId, SearchPermissions.ManageSearchSettings);
        services.Configure<TemplateOptions>(options =>
        {
            options.MemberAccessStrategy.Register<SearchIndexViewModel>();
            options.MemberAccessStrategy.Register<SearchFormViewModel>();
            options.MemberAccessStrategy.Register<SearchResultsViewModel>();
        });
    }
}
