using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentTypes.Editors;
using OrchardCore.Modules;
using OrchardCore.Seo.Models;

namespace OrchardCore.Seo.Settings;

public sealed class SeoMetaPartSettingsDisplayDriver : PartSettingsDisplayDriver<SeoMetaPart, SeoMetaPartSettings>;

[Feature("OrchardCore.Seo")]
public sealed class SeoMetaPartSettingsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddScoped<IContentTypePartDefinitionDisplayDriver, SeoMetaPartSettingsDisplayDriver>();
}
