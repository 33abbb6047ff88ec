using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace Defus.OutputCache;

public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> stringLocalizer)
    {
        S = stringLocalizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Tools"], "90", tools => tools
            .Add(S["Page cache"], "4", cache => cache
                .Permission(Permissions.EmptyPageCache)
                .Action("Index", "Admin", "Defus.OutputCache")
                .LocalNav()));

        return ValueTask.CompletedTask;
    }
}
