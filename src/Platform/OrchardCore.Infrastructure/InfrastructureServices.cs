using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using OrchardCore.Environment.Commands;
using OrchardCore.Environment.Shell.Descriptor;
using OrchardCore.Infrastructure.Html;
using OrchardCore.Localization;
using OrchardCore.Modules;
using OrchardCore.Recipes.Services;
using OrchardCore.Security.AuthorizationHandlers;
using OrchardCore.Security.Permissions;
using OrchardCore.Settings;

namespace Microsoft.Extensions.DependencyInjection;

public static class InfrastructureServices
{
    /// <summary>What every shell has of this project: settings, recipes, scripts, texts, permissions, sanitizer, commands.</summary>
    public static OrchardCoreBuilder AddInfrastructure(this OrchardCoreBuilder builder)
        => builder.ConfigureServices(services => services
            .AddRecipes()
            .AddSiteSettings()
            .AddPortableObjectLocalization()
            .AddPermissions()
            .AddHtmlSanitizer()
            .AddCommands());

    public static IServiceCollection AddSiteSettings(this IServiceCollection services)
    {
        services.TryAddScoped<ISiteService, SiteService>();
        services.TryAddScoped<IShellDescriptorManager, ShellDescriptorManager>();
        services.AddSingleton<IModularTenantEvents, ForeignFeatureChanges>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ITimeZoneSelector, SiteTimeZoneSelector>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IRecipeEnvironmentProvider, SiteRecipeEnvironmentProvider>());
        return services;
    }

    /// <summary>Texts from PO files for <c>IStringLocalizer</c>, <c>IHtmlLocalizer</c> and <c>IViewLocalizer</c>.</summary>
    public static IServiceCollection AddPortableObjectLocalization(this IServiceCollection services)
    {
        services.TryAddSingleton<LocalizationManager>();
        services.Replace(ServiceDescriptor.Singleton<IStringLocalizerFactory, PortableObjectStringLocalizerFactory>());
        services.TryAddTransient(typeof(IStringLocalizer<>), typeof(StringLocalizer<>));
        services.Replace(ServiceDescriptor.Singleton<IHtmlLocalizerFactory, PortableObjectHtmlLocalizerFactory>());
        services.TryAddTransient(typeof(IHtmlLocalizer<>), typeof(HtmlLocalizer<>));
        services.TryAddTransient<IViewLocalizer, ViewLocalizer>();
        services.Configure<MvcDataAnnotationsLocalizationOptions>(options =>
            options.DataAnnotationLocalizerProvider = static (type, factory) => factory.Create(type));
        return services;
    }

    public static IServiceCollection AddPermissions(this IServiceCollection services)
    {
        services.TryAddScoped<IPermissionService, DefaultPermissionService>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAuthorizationHandler, PermissionHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IAuthorizationHandler, SuperUserHandler>());
        return services;
    }

    public static IServiceCollection AddHtmlSanitizer(this IServiceCollection services)
    {
        services.AddOptions<HtmlSanitizerOptions>();
        services.TryAddSingleton<IHtmlSanitizerService, HtmlSanitizerService>();
        return services;
    }

    public static IServiceCollection AddCommands(this IServiceCollection services)
    {
        services.TryAddScoped<ICommandManager, DefaultCommandManager>();
        return services;
    }
}
