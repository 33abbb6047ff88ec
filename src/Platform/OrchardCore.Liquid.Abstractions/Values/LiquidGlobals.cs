using System.Globalization;
using Fluid;
using Fluid.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OrchardCore.Localization;
using OrchardCore.Settings;

namespace OrchardCore.Liquid.Values;

/// <summary>The global values of templates: Site, User, Culture, Environment, Request, HttpContext, TrackingConsent.</summary>
internal static class LiquidGlobals
{
    public static void Register(Scope scope)
    {
        scope.SetValue("Site", new LiquidGlobalValue("Site", SiteAsync));
        scope.SetValue("Culture", CultureValue(null));
        scope.SetValue("Environment", new LiquidGlobalValue("Environment", Environment));
        scope.SetValue("Request", new LiquidGlobalValue("Request", RequestValues.Get));
        scope.SetValue("HttpContext", new LiquidGlobalValue("HttpContext", RequestValues.GetHttpContext));
        scope.SetValue("TrackingConsent", new LiquidGlobalValue("TrackingConsent", TrackingConsent));
        scope.SetValue("User", new LiquidGlobalValue("User", User));
    }

    private static async ValueTask<FluidValue> SiteAsync(string name, LiquidTemplateContext context)
    {
        var site = await context.Services.GetRequiredService<ISiteService>().GetSiteSettingsAsync();
        object? value = name switch
        {
            nameof(ISite.SiteName) => site.SiteName,
            nameof(ISite.PageTitleFormat) => site.PageTitleFormat,
            nameof(ISite.SuperUser) => site.SuperUser,
            nameof(ISite.Calendar) => site.Calendar,
            nameof(ISite.TimeZoneId) => site.TimeZoneId,
            nameof(ISite.ResourceDebugMode) => site.ResourceDebugMode.ToString(),
            nameof(ISite.UseCdn) => site.UseCdn,
            nameof(ISite.CdnBaseUrl) => site.CdnBaseUrl,
            nameof(ISite.PageSize) => site.PageSize,
            nameof(ISite.MaxPageSize) => site.MaxPageSize,
            nameof(ISite.MaxPagedCount) => site.MaxPagedCount,
            nameof(ISite.BaseUrl) => site.BaseUrl,
            nameof(ISite.AppendVersion) => site.AppendVersion,
            nameof(ISite.CacheMode) => site.CacheMode.ToString(),
            nameof(ISite.Properties) => site.Properties,
            _ => null,
        };
        return Create(value, context);
    }

    private static LiquidGlobalValue CultureValue(CultureInfo? fixedCulture) => new(fixedCulture?.Name ?? "Culture", async (name, context) =>
    {
        var culture = fixedCulture ?? CultureInfo.CurrentUICulture;
        switch (name)
        {
            case "SupportedCultures" when fixedCulture == null:
                var names = await context.Services.GetRequiredService<ILocalizationService>().GetSupportedCulturesAsync();
                return new ArrayValue([.. names.Select(supported => CultureValue(CultureInfo.GetCultureInfo(supported)))]);
            case "DefaultCulture" when fixedCulture == null:
                var defaultName = await context.Services.GetRequiredService<ILocalizationService>().GetDefaultCultureAsync();
                return CultureValue(CultureInfo.GetCultureInfo(defaultName));
            default:
                return Create(
                    name switch
                    {
                        nameof(CultureInfo.Name) => culture.Name,
                        nameof(CultureInfo.NativeName) => culture.NativeName,
                        nameof(CultureInfo.DisplayName) => culture.DisplayName,
                        nameof(CultureInfo.TwoLetterISOLanguageName) => culture.TwoLetterISOLanguageName,
                        "Dir" => culture.TextInfo.IsRightToLeft ? "rtl" : "ltr",
                        _ => null,
                    },
                    context);
        }
    });

    private static ValueTask<FluidValue> Environment(string name, LiquidTemplateContext context)
    {
        var environment = context.Services.GetRequiredService<IHostEnvironment>();
        return Create(
            name switch
            {
                "Name" => environment.EnvironmentName,
                "IsDevelopment" => environment.IsDevelopment(),
                "IsStaging" => environment.IsStaging(),
                "IsProduction" => environment.IsProduction(),
                _ => null,
            },
            context);
    }

    private static ValueTask<FluidValue> TrackingConsent(string name, LiquidTemplateContext context)
    {
        var consent = RequestValues.HttpContext(context)?.Features.Get<ITrackingConsentFeature>();
        return Create(
            name switch
            {
                nameof(ITrackingConsentFeature.CanTrack) => consent?.CanTrack ?? false,
                nameof(ITrackingConsentFeature.HasConsent) => consent?.HasConsent ?? false,
                nameof(ITrackingConsentFeature.IsConsentNeeded) => consent?.IsConsentNeeded ?? false,
                _ => null,
            },
            context);
    }

    private static ValueTask<FluidValue> User(string name, LiquidTemplateContext context)
    {
        if (name != "Identity" || RequestValues.HttpContext(context)?.User.Identity is not { } identity)
        {
            return NilValue.Instance;
        }

        return new LiquidGlobalValue("Identity", (member, _) => Create(
            member switch
            {
                nameof(identity.Name) => identity.Name,
                nameof(identity.IsAuthenticated) => identity.IsAuthenticated,
                nameof(identity.AuthenticationType) => identity.AuthenticationType,
                _ => null,
            },
            context));
    }

    internal static FluidValue Create(object? value, TemplateContext context) => FluidValue.Create(value, context.Options);
}
