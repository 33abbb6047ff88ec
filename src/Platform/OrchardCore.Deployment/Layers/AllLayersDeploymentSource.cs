using System.Text.Json.Nodes;
using OrchardCore.Deployment;
using OrchardCore.Layers.Services;
using OrchardCore.Settings;

namespace OrchardCore.Layers.Deployment;

/// <summary>Writes the steps <c>Layers</c> and <c>Settings</c> (zones).</summary>
public sealed class AllLayersDeploymentSource : DeploymentSourceBase<AllLayersDeploymentStep>
{
    private readonly ILayerService _layerService;
    private readonly ISiteService _siteService;

    public AllLayersDeploymentSource(ILayerService layerService, ISiteService siteService)
    {
        _layerService = layerService;
        _siteService = siteService;
    }

    protected override async Task ProcessAsync(AllLayersDeploymentStep step, DeploymentPlanResult result)
    {
        result.Steps.Add(new JsonObject { ["name"] = "Layers", ["Layers"] = DeploymentJson.From((await _layerService.GetLayersAsync()).Layers) });
        if ((await _siteService.GetSiteSettingsAsync()).Properties["LayerSettings"] is { } zones)
        {
            result.Steps.Add(new JsonObject { ["name"] = "Settings", ["LayerSettings"] = DeploymentJson.From(zones) });
        }
    }
}
