using OrchardCore.ContentManagement;

namespace Defus.Events.Dashboard;

/// <summary>Shows the next events on the dashboard of the administration.</summary>
public sealed class EventsDashboardPart : ContentPart
{
}
