using Microsoft.Extensions.Localization;
using OrchardCore.Deployment;

namespace OrchardCore.Users.Deployment;

/// <summary>Exports the accounts; what people sign in with only when asked for.</summary>
public class AllUsersDeploymentStep : DeploymentStep
{
    public AllUsersDeploymentStep()
    {
        Name = "AllUsers";
    }

    public AllUsersDeploymentStep(IStringLocalizer<AllUsersDeploymentStep> S)
        : this()
    {
        Category = S["Security"];
    }

    /// <summary>Whether password hashes and keys of the second factor go with the accounts.</summary>
    public bool IncludeSignInSecrets { get; set; }
}
