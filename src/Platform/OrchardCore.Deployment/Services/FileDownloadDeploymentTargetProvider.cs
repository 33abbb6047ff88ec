using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace OrchardCore.Deployment;

/// <summary>A package can always be downloaded.</summary>
public sealed class FileDownloadDeploymentTargetProvider : IDeploymentTargetProvider
{
    private readonly IStringLocalizer S;

    public FileDownloadDeploymentTargetProvider(IStringLocalizer<FileDownloadDeploymentTargetProvider> localizer)
    {
        S = localizer;
    }

    public Task<IEnumerable<DeploymentTarget>> GetDeploymentTargetsAsync()
        => Task.FromResult<IEnumerable<DeploymentTarget>>([new DeploymentTarget(
            S["Download"],
            S["The package as a zip file."],
            new RouteValueDictionary(new { area = "OrchardCore.Deployment", controller = "ExportFile", action = "Execute" }))]);
}
