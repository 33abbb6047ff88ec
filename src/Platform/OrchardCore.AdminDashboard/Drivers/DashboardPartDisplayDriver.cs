using OrchardCore.AdminDashboard.Models;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.AdminDashboard.Drivers;

/// <summary>Edits the position of a widget.</summary>
public sealed class DashboardPartDisplayDriver : ContentPartDisplayDriver<DashboardPart>
{
    public override IDisplayResult Edit(DashboardPart part, BuildPartEditorContext context)
        => Initialize<DashboardPart>("DashboardPart_Edit", model => model.Position = part.Position).Location("Sidebar:10");

    public override async Task<IDisplayResult> UpdateAsync(DashboardPart part, UpdatePartEditorContext context)
    {
        await context.Updater.TryUpdateModelAsync(part, Prefix, x => x.Position);
        return Edit(part, context);
    }
}
