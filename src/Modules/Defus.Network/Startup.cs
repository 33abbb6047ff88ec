using Defus.Common.Content;
using Defus.Common.Pictures;
using Defus.Network.Drivers;
using Defus.Network.Models;
using Defus.Network.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;

namespace Defus.Network;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<NetworkIntroPart>().UseDisplayDriver<NetworkIntroPartDisplayDriver>();
        services.AddContentPart<SiteOverviewPart>().UseDisplayDriver<SiteOverviewPartDisplayDriver>();
        services.AddSiteDisplayDriver<NetworkSettingsDisplayDriver>();
        services.AddPublishedContentCache();
        services.AddScoped<SiteOverview>();
        services.AddScoped<IPageDescriber, IntroDescriber>();
        services.AddDataMigration<Migrations>();

        services.TryAddSingleton<ResponsivePictures>();
        services.AddSingleton<TextPictures>();
        services.AddShapeTableProvider<TextPictureShapes>();

        services.AddScoped<PageLanguages>();
        services.Configure<MvcOptions>(options => options.Conventions.Add(new EnglishSearchConvention()));

        // The address decides about the language, not the browser: German words around English content, or the other way round, help nobody.
        services.Configure<RequestLocalizationOptions>(options =>
            options.RequestCultureProviders = [new PathCultureProvider(), .. options.RequestCultureProviders.Where(provider => provider is not AcceptLanguageHeaderRequestCultureProvider)]);
    }
}
