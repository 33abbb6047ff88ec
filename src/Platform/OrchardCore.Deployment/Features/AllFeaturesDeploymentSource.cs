using System.Text.Json.Nodes;
using OrchardCore.Deployment;
using OrchardCore.Environment.Shell;

namespace OrchardCore.Features.Deployment;

/// <summary>Writes the step <c>Feature</c>. Features that are always there or only come with others are left out.</summary>
public sealed class AllFeaturesDeploymentSource : DeploymentSourceBase<AllFeaturesDeploymentStep>
{
    private readonly IShellFeaturesManager _features;

    public AllFeaturesDeploymentSource(IShellFeaturesManager features)
    {
        _features = features;
    }

    protected override async Task ProcessAsync(AllFeaturesDeploymentStep step, DeploymentPlanResult result)
    {
        var enabled = (await _features.GetEnabledFeaturesAsync()).Select(feature => feature.Id).ToHashSet(StringComparer.Ordinal);
        var available = (await _features.GetAvailableFeaturesAsync()).Where(feature => !feature.IsAlwaysEnabled && !feature.EnabledByDependencyOnly).Select(feature => feature.Id).ToArray();
        var features = new JsonObject { ["name"] = "Feature", ["enable"] = DeploymentJson.From(available.Where(enabled.Contains)) };
        if (!step.IgnoreDisabledFeatures)
        {
            features["disable"] = DeploymentJson.From(available.Where(id => !enabled.Contains(id)));
        }

        result.Steps.Add(features);
    }
}
