using OrchardCore.AdminDashboard.Models;
using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace OrchardCore.AdminDashboard.Indexes;

public class DashboardPartIndex : MapIndex
{
    public double Position { get; set; }
}

public class DashboardPartIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) => context.For<DashboardPartIndex>()
        .When(item => item.Has<DashboardPart>())
        .Map(item => item.Published && item.TryGet<DashboardPart>(out var part) ? new DashboardPartIndex { Position = part.Position } : null);
}
