using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentTypes.Editors;
using OrchardCore.Flows.Settings;
using OrchardCore.Lists.Settings;
using OrchardCore.Modules;
using OrchardCore.Widgets.Settings;

namespace OrchardCore.Widgets;

[Feature("OrchardCore.Flows")]
public sealed class FlowsSettingsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IContentTypePartDefinitionDisplayDriver, FlowPartSettingsDisplayDriver>();
        services.AddScoped<IContentTypePartDefinitionDisplayDriver, BagPartSettingsDisplayDriver>();
        services.AddScoped<IContentTypePartDefinitionDisplayDriver, BagPartBlocksEditorSettingsDisplayDriver>();
    }
}

[Feature("OrchardCore.Lists")]
public sealed class ListsSettingsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IContentTypePartDefinitionDisplayDriver, ListPartSettingsDisplayDriver>();
    }
}

[Feature("OrchardCore.Widgets")]
public sealed class WidgetsSettingsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IContentTypePartDefinitionDisplayDriver, WidgetsListPartSettingsDisplayDriver>();
    }
}
