using System.Text.Json.Nodes;
using OrchardCore.AdminMenu.Services;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace OrchardCore.AdminMenu.Recipes;

/// <summary>The step <c>AdminMenu</c>.</summary>
public sealed class AdminMenuStep : NamedRecipeStepHandler
{
    private readonly AdminMenuService _adminMenuService;

    public AdminMenuStep(AdminMenuService adminMenuService)
        : base("AdminMenu")
    {
        _adminMenuService = adminMenuService;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var data = context.Bind<AdminMenuStepModel>().Data;
        for (var i = 0; i < data.Count; i++)
        {
            var menu = data[i];
            if (string.IsNullOrEmpty(menu.Id))
            {
                throw new RecipeStepException($"$.data[{i}].Id", "an admin menu needs an id, so that running the recipe again finds it.");
            }

            var existing = (await _adminMenuService.LoadAdminMenuListAsync()).AdminMenu.Find(known => known.Id == menu.Id);
            var before = existing is null ? null : JObject.FromObject(existing);
            var after = JObject.FromObject(menu);
            if (!JsonNode.DeepEquals(before, after))
            {
                await _adminMenuService.SaveAsync(menu);
            }

            context.Compared($"admin menu {menu.Name}", before, after);
        }
    }

    private sealed class AdminMenuStepModel : RecipeStepModel
    {
        public List<Models.AdminMenu> Data { get; set; } = [];
    }
}
