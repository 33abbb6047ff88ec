using System.Text.Json.Nodes;
using OrchardCore.Deployment;
using OrchardCore.Users.Models;
using YesSql;

namespace OrchardCore.Users.Deployment;

/// <summary>Writes the step <c>Users</c>.</summary>
public sealed class AllUsersDeploymentSource : DeploymentSourceBase<AllUsersDeploymentStep>
{
    private readonly ISession _session;

    public AllUsersDeploymentSource(ISession session)
    {
        _session = session;
    }

    protected override async Task ProcessAsync(AllUsersDeploymentStep step, DeploymentPlanResult result)
    {
        var users = new JsonArray();
        foreach (var user in await _session.Query<User>().ListAsync())
        {
            var json = DeploymentJson.From(user)!.AsObject();
            json.Remove(nameof(User.Id));
            json.Remove(nameof(User.ResetToken));
            json.Remove(nameof(User.SecurityStamp));
            if (!step.IncludeSignInSecrets)
            {
                json.Remove(nameof(User.PasswordHash));
                json.Remove("UserTokens");
                json.Remove("LoginInfos");
                // Without its key the second factor would lock the account.
                json.Remove(nameof(User.TwoFactorEnabled));
            }

            users.Add(json);
        }

        result.Steps.Add(new JsonObject { ["name"] = "Users", ["Users"] = users });
    }
}
