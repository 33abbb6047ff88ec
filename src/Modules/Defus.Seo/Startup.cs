using Defus.Common.Content;
using Defus.Seo.Drivers;
using Defus.Seo.Handlers;
using Defus.Seo.Models;
using Defus.Seo.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;

namespace Defus.Seo;

public sealed class Startup : StartupBase
{
    // After the handlers of the stock features: what an editor entered comes first.
    public override int Order => 100;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPublishedContentCache();
        services.AddContentPart<SeoDefaults>();
        services.AddDataMigration<Migrations>();
        services.AddScoped<IContentHandler, PageSeoHandler>();
        services.AddScoped<IContentDisplayDriver, BreadcrumbsDisplayDriver>();
        services.AddScoped<PageDescriptions>();
        services.AddScoped<PageSeo>();
        services.AddScoped<PageSchema>();
        services.AddScoped<Breadcrumbs>();
        services.AddSingleton<ShareImages>();
        services.Configure<MvcOptions>(options => options.Conventions.Add(new SearchPageConvention()));
    }
}
