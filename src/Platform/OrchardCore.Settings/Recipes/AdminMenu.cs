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
        builder.Add(S["Tools"], "90", tools => tools
            .Add(S["Recipes"], "1", recipes => recipes
                .Id("recipes")
                .Permission(RecipePermissions.ManageRecipes)
                .Action("Index", "Recipes", "OrchardCore.Recipes")
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
