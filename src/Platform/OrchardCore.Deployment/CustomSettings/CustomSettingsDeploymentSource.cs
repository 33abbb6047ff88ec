using System.Text.Json.Nodes;
using OrchardCore.CustomSettings.Services;
using OrchardCore.Deployment;
using OrchardCore.Settings;

namespace OrchardCore.CustomSettings.Deployment;

/// <summary>Writes the step <c>custom-settings</c>.</summary>
public sealed class CustomSettingsDeploymentSource : DeploymentSourceBase<CustomSettingsDeploymentStep>
{
    private readonly ISiteService _siteService;
    private readonly CustomSettingsService _customSettings;

    public CustomSettingsDeploymentSource(ISiteService siteService, CustomSettingsService customSettings)
    {
        _siteService = siteService;
        _customSettings = customSettings;
    }

    protected override async Task ProcessAsync(CustomSettingsDeploymentStep step, DeploymentPlanResult result)
    {
        var site = await _siteService.GetSiteSettingsAsync();
        var settings = new JsonObject { ["name"] = "custom-settings" };
        foreach (var type in await _customSettings.GetAllSettingsTypesAsync())
        {
            if ((step.IncludeAll || step.SettingsTypeNames.Contains(type.Name)) && site.Properties[type.Name] is { } item)
            {
                settings[type.Name] = DeploymentJson.From(item);
            }
        }

        result.Steps.Add(settings);
    }
}
