using OrchardCore.Admin;
using OrchardCore.AdminDashboard.Services;
using OrchardCore.AdminDashboard.ViewModels;
using OrchardCore.Contents.List;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.AdminDashboard.Drivers;

/// <summary>The panels: waiting for review, my drafts, scheduled, recently changed. Those that would be empty are left out, but for the own drafts.</summary>
public sealed class ContentPanelsDisplayDriver : DisplayDriver<Dashboard>
{
    private const int Count = 6;

    private readonly EditorsDesk _desk;
    private readonly ReviewQueue _review;

    public ContentPanelsDisplayDriver(EditorsDesk desk, ReviewQueue review)
    {
        _desk = desk;
        _review = review;
    }

    public override async Task<IDisplayResult> DisplayAsync(Dashboard model, BuildDisplayContext context)
    {
        if ((await _desk.ScopeAsync()).Types.Count == 0)
        {
            return NullShapeResult();
        }

        return Combine(
            Panel("Review", "Panels:10", await _review.ListAsync(Count), new() { ["Options.ContentsStatus"] = "Draft" }, isKept: false, showsOwner: true),
            Panel("Drafts", "Panels:20", await _desk.OwnDraftsAsync(Count), new() { ["Options.ContentsStatus"] = "Draft", ["owner"] = "me" }, isKept: true),
            Panel("Scheduled", "Panels:30", await _desk.ScheduledAsync(Count), new() { ["Options.ContentsStatus"] = "Scheduled" }, isKept: false),
            Panel("Recent", "Panels:90", await _desk.RecentAsync(Count), [], isKept: false, showsOwner: true));
    }

    private IDisplayResult? Panel(
        string name, string location, (IReadOnlyList<ContentListRow> Rows, int Total) content, Dictionary<string, string> all, bool isKept, bool showsOwner = false)
    {
        return content.Rows.Count == 0 && !isKept ? null : Initialize<ContentPanelViewModel>("DashboardContentPanel", panel =>
        {
            panel.Name = name;
            panel.Rows = content.Rows;
            panel.Total = content.Total;
            panel.AllRouteValues = all;
            panel.ShowsOwner = showsOwner;
        }).Location(location).Differentiator(name);
    }
}
