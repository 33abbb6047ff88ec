using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace OrchardCore.Features.Recipes;

/// <summary>The step <c>feature</c>.</summary>
public sealed class FeatureStep : NamedRecipeStepHandler
{
    private readonly IShellFeaturesManager _features;

    public FeatureStep(IShellFeaturesManager features)
        : base("Feature")
    {
        _features = features;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var step = context.Bind<FeatureStepModel>();
        var available = (await _features.GetAvailableFeaturesAsync()).ToDictionary(feature => feature.Id, StringComparer.Ordinal);
        var enabled = (await _features.GetEnabledFeaturesAsync()).Select(feature => feature.Id).ToHashSet(StringComparer.Ordinal);

        var toDisable = Find(context, available, step.Disable, "disable").Where(feature => enabled.Contains(feature.Id)).ToArray();
        var toEnable = Find(context, available, step.Enable, "enable").Where(feature => !enabled.Contains(feature.Id)).ToArray();
        Report(context, step, toDisable, toEnable);
        if (toDisable.Length > 0 || toEnable.Length > 0)
        {
            await _features.UpdateFeaturesAsync(toDisable, toEnable, force: true);
        }
    }

    private static List<IFeatureInfo> Find(RecipeExecutionContext context, Dictionary<string, IFeatureInfo> available, string[] ids, string member)
    {
        var features = new List<IFeatureInfo>();
        for (var i = 0; i < ids.Length; i++)
        {
            features.Add(available.TryGetValue(ids[i] ?? string.Empty, out var feature)
                ? feature
                : throw new RecipeStepException($"$.{member}[{i}]", $"there is no feature \"{ids[i]}\".{Suggest(available.Keys, ids[i])}"));
        }

        return features;
    }

    private static string Suggest(IEnumerable<string> ids, string? wrong)
    {
        var word = wrong?.Split('.')[^1] ?? string.Empty;
        var similar = ids.FirstOrDefault(id => string.Equals(id, wrong, StringComparison.OrdinalIgnoreCase))
            ?? ids.FirstOrDefault(id => word.Length > 2 && id.EndsWith($".{word}", StringComparison.OrdinalIgnoreCase));
        return similar is null ? string.Empty : $" Is \"{similar}\" meant?";
    }

    private static void Report(RecipeExecutionContext context, FeatureStepModel step, IFeatureInfo[] disabled, IFeatureInfo[] enabled)
    {
        foreach (var id in step.Enable.Distinct())
        {
            ReportFeature(context, id, enabled.Any(feature => feature.Id == id));
        }

        foreach (var id in step.Disable.Distinct())
        {
            ReportFeature(context, id, disabled.Any(feature => feature.Id == id));
        }
    }

    private static void ReportFeature(RecipeExecutionContext context, string id, bool changed)
    {
        if (changed)
        {
            context.Changed($"feature {id}");
        }
        else
        {
            context.Unchanged($"feature {id}");
        }
    }

    private sealed class FeatureStepModel : RecipeStepModel
    {
        public string[] Enable { get; set; } = [];

        public string[] Disable { get; set; } = [];
    }
}
