namespace OrchardCore.Recipes.Models;

/// <summary>Request feature that hands the parameters of a running set-up to the recipes of data migrations.</summary>
public class RecipeEnvironmentFeature
{
    public Dictionary<string, object> Properties { get; init; } = [];
}
