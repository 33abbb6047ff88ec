using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.Modules;

namespace OrchardCore.Navigation;

[Feature("OrchardCore.Navigation")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddNavigation();
        services.AddShapeTableProvider<NavigationShapes>();
        services.AddShapeTableProvider<PagerShapes>();
    }
}
