using OrchardCore.Admin;
using OrchardCore.AdminDashboard.Services;
using OrchardCore.AdminDashboard.ViewModels;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.AdminDashboard.Drivers;

/// <summary>A button for every type the user may write.</summary>
public sealed class NewContentDisplayDriver : DisplayDriver<Dashboard>
{
    private readonly EditorsDesk _desk;

    public NewContentDisplayDriver(EditorsDesk desk) => _desk = desk;

    public override async Task<IDisplayResult> DisplayAsync(Dashboard model, BuildDisplayContext context)
    {
        var types = await _desk.CreatableAsync();
        return types.Count == 0 ? NullShapeResult() : Initialize<NewContentViewModel>("DashboardNewContent", shape => shape.Types = types).Location("Header:10");
    }
}
