using OrchardCore.ContentManagement;

namespace OrchardCore.AdminDashboard.Models;

/// <summary>Where a widget stands on the dashboard. Stands in for Orchard Core's DashboardPart.</summary>
public class DashboardPart : ContentPart
{
    public double Position { get; set; }

    public double Width { get; set; } = 1;

    public double Height { get; set; } = 1;
}
