using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace OrchardCore.Recipes;

public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Configuration"], NavigationConstants.AdminMenuConfigurationPosition, configuration => configuration
            .Add(S["Recipes"], "5", recipes => recipes
                .Id("recipes")
                .Permission(RecipePermissions.ManageRecipes)
                .Action("Index", "Recipes", "OrchardCore.Recipes")
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
