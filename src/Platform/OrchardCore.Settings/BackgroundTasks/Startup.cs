using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks.Recipes;
using OrchardCore.BackgroundTasks.Services;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;
using OrchardCore.Security.Permissions;

namespace OrchardCore.BackgroundTasks;

[Feature("OrchardCore.BackgroundTasks")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<BackgroundTaskManager>();
        services.AddScoped<IBackgroundTaskSettingsProvider, BackgroundTaskSettingsProvider>();
        services.AddScoped<ScheduleTexts>();
        services.AddPermissionProvider<Permissions>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddRecipeExecutionStep<BackgroundTasksStep>();
    }
}
