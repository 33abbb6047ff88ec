using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes.RecipeSteps;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Recipes;

[Feature("OrchardCore.Recipes")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddRecipeExecutionStep<RecipesStep>();
        services.AddRecipeExecutionStep<CommandStep>();
        services.AddPermissionProvider<RecipePermissionProvider>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddScoped<Services.RecipeChangeTexts>();
    }
}

[Feature("OrchardCore.Recipes")]
public sealed class RecipePermissionProvider : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync()
        => Task.FromResult<IEnumerable<Permission>>([RecipePermissions.ManageRecipes]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [RecipePermissions.ManageRecipes] }];
}
