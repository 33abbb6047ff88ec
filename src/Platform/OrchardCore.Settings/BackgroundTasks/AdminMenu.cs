using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace OrchardCore.BackgroundTasks;

public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Tools"], "90", tools => tools
            .Add(S["Background tasks"], "3", tasks => tasks
                .Permission(Permissions.ManageBackgroundTasks)
                .Action("Index", "BackgroundTask", "OrchardCore.BackgroundTasks")
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
