using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;
using OrchardCore.Security.Permissions;
using OrchardCore.Templates.Recipes;
using OrchardCore.Templates.Services;

namespace OrchardCore.Templates;

[Feature("OrchardCore.Templates")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<TemplatesManager>();
        services.AddScoped<AdminTemplatesManager>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddScoped<IShapeBindingResolver, TemplatesShapeBindingResolver>();
        services.AddRecipeExecutionStep<TemplateStep>();
        services.AddPermissionProvider<Permissions>();
    }
}

[Feature("OrchardCore.AdminTemplates")]
public sealed class AdminTemplatesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IShapeBindingResolver, AdminTemplatesShapeBindingResolver>();
        services.AddRecipeExecutionStep<AdminTemplateStep>();
        services.AddPermissionProvider<AdminTemplatesPermissions>();
        services.AddNavigationProvider<AdminTemplatesAdminMenu>();
    }
}
