using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using YesSql.Indexes;
using YesSql.Sql;

namespace OrchardCore.Deployment.Indexes
{
    /// <summary>Plans by name.</summary>
    public class DeploymentPlanIndex : MapIndex
    {
        public long DocumentId { get; set; }

        public string Name { get; set; } = string.Empty;
    }

    public class DeploymentPlanIndexProvider : IndexProvider<DeploymentPlan>
    {
        public override void Describe(DescribeContext<DeploymentPlan> context)
            => context.For<DeploymentPlanIndex>().Map(plan => new DeploymentPlanIndex { Name = plan.Name });
    }
}

namespace OrchardCore.Deployment
{
    [Feature("OrchardCore.Deployment")]
    public sealed class Migrations : DataMigration
    {
        public async Task<int> CreateAsync()
        {
            await SchemaBuilder.CreateMapIndexTableAsync<Indexes.DeploymentPlanIndex>(table => table.Column<string>("Name", column => column.WithLength(255)));
            return 1;
        }
    }
}
