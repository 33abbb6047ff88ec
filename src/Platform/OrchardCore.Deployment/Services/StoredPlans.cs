using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.Deployment.Indexes;
using YesSql;

namespace OrchardCore.Deployment.Services;

/// <summary>The plans as people edit them; tells others what they change.</summary>
public sealed class StoredPlans
{
    private readonly ISession _session;
    private readonly IEnumerable<IDeploymentPlanChangeHandler> _handlers;
    private readonly Dictionary<long, JsonObject> _found = [];

    public StoredPlans(ISession session, IEnumerable<IDeploymentPlanChangeHandler> handlers)
    {
        _session = session;
        _handlers = handlers;
    }

    /// <summary>The plan; null when no plan has this id.</summary>
    public async Task<DeploymentPlan?> FindAsync(long id)
    {
        var plan = await _session.Query<DeploymentPlan, DeploymentPlanIndex>(index => index.DocumentId == id).FirstOrDefaultAsync();
        if (plan is not null)
        {
            _found[id] = Read(plan);
        }

        return plan;
    }

    public async Task SaveAsync(DeploymentPlan plan)
    {
        var before = _found.GetValueOrDefault(plan.Id);
        await _session.SaveAsync(plan);
        await TellAsync(plan, before, _found[plan.Id] = Read(plan));
    }

    public Task DeleteAsync(DeploymentPlan plan)
    {
        _session.Delete(plan);
        return TellAsync(plan, _found.GetValueOrDefault(plan.Id), null);
    }

    private async Task TellAsync(DeploymentPlan plan, JsonObject? before, JsonObject? after)
    {
        if (!JsonNode.DeepEquals(before, after))
        {
            foreach (var handler in _handlers)
            {
                await handler.ChangedAsync(plan, before, after);
            }
        }
    }

    private static JsonObject Read(DeploymentPlan plan) => new()
    {
        [nameof(plan.Name)] = plan.Name,
        [nameof(plan.DeploymentSteps)] = JsonSerializer.SerializeToNode(plan.DeploymentSteps, JOptions.Default),
    };
}
