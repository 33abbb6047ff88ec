using Defus.Network.Drivers;
using Defus.Network.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;

namespace Defus.Network;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<NetworkIntroPart>().UseDisplayDriver<NetworkIntroPartDisplayDriver>();
        services.AddDataMigration<Migrations>();

        // The content is German: a browser's language must not turn the words around it into English. A visitor's own choice still may.
        services.Configure<RequestLocalizationOptions>(options =>
            options.RequestCultureProviders = [.. options.RequestCultureProviders.Where(provider => provider is not AcceptLanguageHeaderRequestCultureProvider)]);
    }
}
