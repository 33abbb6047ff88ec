using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.AdminMenu.Recipes;
using OrchardCore.AdminMenu.Services;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;
using OrchardCore.Security.Permissions;
using OrchardCore.Widgets.TagHelpers;

namespace OrchardCore.AdminMenu;

[Feature("OrchardCore.AdminMenu")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<AdminMenuService>();
        services.AddNavigationProvider<StoredAdminMenus>();
        services.AddNavigationProvider<AdminMenuNavigation>();
        services.TryAddScoped<SortableTexts>();
        services.AddRecipeExecutionStep<AdminMenuStep>();
        services.AddPermissionProvider<Permissions>();
    }
}
