using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.ContentLocalization.Drivers;
using OrchardCore.ContentLocalization.Handlers;
using OrchardCore.ContentLocalization.Indexes;
using OrchardCore.ContentLocalization.Liquid;
using OrchardCore.ContentLocalization.Models;
using OrchardCore.ContentLocalization.Security;
using OrchardCore.ContentLocalization.Services;
using OrchardCore.ContentLocalization.Sitemaps;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Contents.Services;
using OrchardCore.Contents.ViewModels;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Liquid;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;
using OrchardCore.Settings;
using OrchardCore.Sitemaps.Builders;

namespace OrchardCore.ContentLocalization;

[Feature("OrchardCore.ContentLocalization")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<LocalizationPart>().UseDisplayDriver<LocalizationPartDisplayDriver>().AddHandler<LocalizationPartHandler>();
        services.AddIndexProvider<LocalizedContentItemIndexProvider>();
        services.AddDataMigration<Migrations>();
        services.TryAddScoped<IContentLocalizationManager, DefaultContentLocalizationManager>();
        services.AddScoped<LocalizationEntries>();
        services.AddScoped<ILocalizationEntries>(provider => provider.GetRequiredService<LocalizationEntries>());
        services.AddSingleton<IModularTenantEvents>(provider => ActivatorUtilities.CreateInstance<MadeAtStart<LocalizationEntries>>(provider, (Func<LocalizationEntries, Task>)(entries => entries.PrepareAsync())));
        services.AddScoped<IListExclusion, OtherTranslations>();
        services.AddScoped<IContentLocalizationHandler, ContentLocalizationPartHandlerCoordinator>();
        services.AddScoped<IContentLocalizationHandler, AutorouteContentLocalizationHandler>();
        services.AddPermissionProvider<Permissions>();
        services.AddScoped<IAuthorizationHandler, LocalizeContentAuthorizationHandler>();
        services.AddScoped<IContentsAdminListFilter, LocalizationPartContentsAdminListFilter>();
        services.AddDisplayDriver<ContentOptionsViewModel, LocalizationContentsAdminListDisplayDriver>();
        services.AddLiquidFilter<ContentLocalizationFilter>("localization_set");
    }
}

[Feature("OrchardCore.ContentLocalization.ContentCulturePicker")]
public sealed class ContentCulturePickerStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IContentCulturePickerService, ContentCulturePickerService>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddSiteDisplayDriver<ContentCulturePickerSettingsDriver>();
        services.AddSettingsGroupPermission(ContentCulturePickerSettingsDriver.GroupId, ContentLocalizationPermissions.ManageContentCulturePicker);
        services.AddLiquidFilter<SwitchCultureUrlFilter>("switch_culture_url");
        services.Configure<RequestLocalizationOptions>(options => options.AddInitialRequestCultureProvider(new ContentRequestCultureProvider()));
    }
}

[Feature("OrchardCore.ContentLocalization.Sitemaps")]
public sealed class SitemapsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddScoped<ISitemapContentItemExtendedMetadataProvider, SitemapUrlHrefLangExtendedMetadataProvider>();
}
