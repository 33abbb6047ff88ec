using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Alias.Settings;
using OrchardCore.Autoroute.Settings;
using OrchardCore.ContentPreview.Settings;
using OrchardCore.Contents.Drivers;
using OrchardCore.ContentTypes.Editors;
using OrchardCore.Modules;
using OrchardCore.Title.Settings;

namespace OrchardCore.ContentTypes;

[Feature("OrchardCore.Contents")]
public sealed class CommonPartSettingsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddScoped<IContentTypePartDefinitionDisplayDriver, CommonPartSettingsDisplayDriver>();
}

[Feature("OrchardCore.Title")]
public sealed class TitlePartSettingsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddScoped<IContentTypePartDefinitionDisplayDriver, TitlePartSettingsDisplayDriver>();
}

[Feature("OrchardCore.Alias")]
public sealed class AliasPartSettingsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddScoped<IContentTypePartDefinitionDisplayDriver, AliasPartSettingsDisplayDriver>();
}

[Feature("OrchardCore.Autoroute")]
public sealed class AutoroutePartSettingsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddScoped<IContentTypePartDefinitionDisplayDriver, AutoroutePartSettingsDisplayDriver>();
}

[Feature("OrchardCore.ContentPreview")]
public sealed class PreviewPartSettingsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddScoped<IContentTypePartDefinitionDisplayDriver, PreviewPartSettingsDisplayDriver>();
}
