using OrchardCore.Media.Models;
using OrchardCore.Media.Services;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using System.Text.Json.Nodes;

namespace OrchardCore.Media.Recipes;

/// <summary>Creates and replaces media profiles by name.</summary>
internal sealed class MediaProfilesStep : NamedRecipeStepHandler
{
    private readonly MediaProfilesManager _manager;

    public MediaProfilesStep(MediaProfilesManager manager)
        : base("MediaProfiles")
    {
        _manager = manager;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var known = (await _manager.LoadMediaProfilesDocumentAsync()).MediaProfiles;
        foreach (var (name, profile) in context.Bind<StepModel>().MediaProfiles)
        {
            var before = known.TryGetValue(name, out var existing) ? JObject.FromObject(existing) : null;
            var after = JObject.FromObject(profile);
            if (!JsonNode.DeepEquals(before, after))
            {
                await _manager.UpdateMediaProfileAsync(name, profile);
            }

            context.Compared($"media profile {name}", before, after);
        }
    }

    private sealed class StepModel : RecipeStepModel
    {
        public Dictionary<string, MediaProfile> MediaProfiles { get; set; } = [];
    }
}
