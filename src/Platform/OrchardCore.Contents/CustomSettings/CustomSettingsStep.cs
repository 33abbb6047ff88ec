using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.ContentManagement;
using OrchardCore.CustomSettings.Services;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Settings;

namespace OrchardCore.CustomSettings.Recipes;

/// <summary>The step <c>custom-settings</c>: every member but the name is a content item of the type of that name.</summary>
public sealed class CustomSettingsStep : NamedRecipeStepHandler
{
    private readonly ISiteService _sites;
    private readonly CustomSettingsService _settings;

    public CustomSettingsStep(ISiteService sites, CustomSettingsService settings) : base("custom-settings")
    {
        _sites = sites;
        _settings = settings;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var site = await _sites.LoadSiteSettingsAsync();
        var isChanged = false;
        foreach (var (name, value) in context.Step.Where(x => x.Key != "name"))
        {
            if (await _settings.GetSettingsTypeAsync(name) is null)
            {
                throw new RecipeStepException(value, $"there is no content type '{name}' with the stereotype {CustomSettingsService.Stereotype}.");
            }

            var item = value as JsonObject ?? throw new RecipeStepException(value, "custom settings must be a content item.");
            context.Compared($"custom settings {name}", site.Properties[name], item);
            isChanged |= !JsonNode.DeepEquals(site.Properties[name], item);
            site.Properties[name] = item.DeepClone();
        }

        if (isChanged)
        {
            await _sites.UpdateSiteSettingsAsync(site);
        }
    }
}
