using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Admin.Services;
using OrchardCore.DisplayManagement.Theming;
using OrchardCore.Modules;

namespace OrchardCore.Admin;

[Feature("OrchardCore.Admin")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IAdminThemeService, AdminThemeService>();
        services.AddScoped<IThemeSelector, AdminThemeSelector>();
        services.AddPermissionProvider<Permissions>();
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new AdminMenuFilter()));

        // No script reads the attributes of client validation, and their empty summary needs an inline style.
        services.Configure<MvcViewOptions>(views => views.HtmlHelperOptions.ClientValidationEnabled = false);
    }
}
