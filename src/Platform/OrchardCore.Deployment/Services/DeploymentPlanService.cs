using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.Deployment.Indexes;
using YesSql;
using ISession = YesSql.ISession;
using YesSql.Services;

namespace OrchardCore.Deployment;

public sealed class DeploymentPlanService : IDeploymentPlanService
{
    private readonly ISession _session;
    private readonly IAuthorizationService _authorizationService;
    private readonly IHttpContextAccessor _httpContextAccessor;

    public DeploymentPlanService(ISession session, IAuthorizationService authorizationService, IHttpContextAccessor httpContextAccessor)
    {
        _session = session;
        _authorizationService = authorizationService;
        _httpContextAccessor = httpContextAccessor;
    }

    public async Task<bool> DoesUserHavePermissionsAsync()
        => await IsAllowedAsync(DeploymentPermissions.ManageDeploymentPlan) && await DoesUserHaveExportPermissionAsync();

    public Task<bool> DoesUserHaveExportPermissionAsync() => IsAllowedAsync(DeploymentPermissions.Export);

    public async Task<IEnumerable<string>> GetAllDeploymentPlanNamesAsync()
        => (await _session.QueryIndex<DeploymentPlanIndex>().OrderBy(index => index.Name).ListAsync()).Select(index => index.Name);

    public async Task<IEnumerable<DeploymentPlan>> GetAllDeploymentPlansAsync()
        => await _session.Query<DeploymentPlan, DeploymentPlanIndex>().OrderBy(index => index.Name).ListAsync();

    public async Task<IEnumerable<DeploymentPlan>> GetDeploymentPlansAsync(params string[] deploymentPlanNames)
        => await _session.Query<DeploymentPlan, DeploymentPlanIndex>(index => index.Name.IsIn(deploymentPlanNames)).OrderBy(index => index.Name).ListAsync();

    public async Task CreateOrUpdateDeploymentPlansAsync(IEnumerable<DeploymentPlan> deploymentPlans)
    {
        var plans = deploymentPlans.ToArray();
        var known = (await GetDeploymentPlansAsync([.. plans.Select(plan => plan.Name)])).ToDictionary(plan => plan.Name, StringComparer.Ordinal);
        foreach (var plan in plans)
        {
            if (known.TryGetValue(plan.Name, out var existing) && !ReferenceEquals(existing, plan))
            {
                existing.DeploymentSteps.Clear();
                existing.DeploymentSteps.AddRange(plan.DeploymentSteps);
            }

            await _session.SaveAsync(existing ?? plan);
        }
    }

    private async Task<bool> IsAllowedAsync(Security.Permissions.Permission permission)
        => _httpContextAccessor.HttpContext?.User is { } user && await _authorizationService.AuthorizeAsync(user, permission);
}
