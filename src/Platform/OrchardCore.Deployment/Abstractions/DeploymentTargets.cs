using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Localization;

namespace OrchardCore.Deployment;

/// <summary>Where a package can go to.</summary>
public class DeploymentTarget
{
    public DeploymentTarget(LocalizedString name, LocalizedString description, RouteValueDictionary route)
    {
        Name = name;
        Description = description;
        Route = route;
    }

    public LocalizedString Name { get; }

    public LocalizedString Description { get; }

    /// <summary>The action that exports; it is given the id of the plan.</summary>
    public RouteValueDictionary Route { get; }
}

public interface IDeploymentTargetProvider
{
    Task<IEnumerable<DeploymentTarget>> GetDeploymentTargetsAsync();
}

/// <summary>Takes in a package.</summary>
public interface IDeploymentTargetHandler
{
    Task ImportFromFileAsync(IFileProvider fileProvider);
}
