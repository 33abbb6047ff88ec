using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Localization.Models;
using OrchardCore.Settings;

namespace OrchardCore.Localization.Services;

/// <summary>
/// Gives the request the culture a feature's <see cref="RequestLocalizationOptions.RequestCultureProviders"/> finds for it, or the
/// site's default culture or, when the site supports several and the providers have the browser's header, the one the browser likes best.
/// It never sets a cookie.
/// </summary>
public sealed class RequestCultureMiddleware
{
    private readonly RequestDelegate _next;
    private readonly IRequestCultureProvider[] _providers;
    private readonly bool _browserChooses;

    // The settings object changes with every version of the settings.
    private volatile Cultures? _cultures;

    public RequestCultureMiddleware(RequestDelegate next, IOptions<RequestLocalizationOptions> options)
    {
        _next = next;
        _providers = [.. options.Value.RequestCultureProviders.Where(IsOfFeature)];
        _browserChooses = options.Value.RequestCultureProviders.OfType<AcceptLanguageHeaderRequestCultureProvider>().Any();
    }

    public async Task InvokeAsync(HttpContext context)
    {
        var settings = await context.RequestServices.GetRequiredService<ISiteService>().GetSettingsAsync<LocalizationSettings>();
        var cultures = _cultures;
        if (cultures is null || !ReferenceEquals(cultures.Settings, settings))
        {
            _cultures = cultures = new Cultures(settings);
        }

        var feature = await FindAsync(context, cultures) ?? (_browserChooses ? cultures.Select(context.Request) : cultures.Default);
        context.Features.Set<IRequestCultureFeature>(feature);
        CultureInfo.CurrentCulture = feature.RequestCulture.Culture;
        CultureInfo.CurrentUICulture = feature.RequestCulture.UICulture;
        await _next(context);
    }

    private async ValueTask<RequestCultureFeature?> FindAsync(HttpContext context, Cultures cultures)
    {
        foreach (var provider in _providers)
        {
            if (await provider.DetermineProviderCultureResult(context) is { UICultures: [{ Value: { Length: > 0 } name }, ..] })
            {
                return cultures.Find(name);
            }
        }

        return null;
    }

    // The three of ASP.NET Core: address, cookie and header. Address and cookie are for nobody here.
    private static bool IsOfFeature(IRequestCultureProvider provider)
        => provider is not (QueryStringRequestCultureProvider or CookieRequestCultureProvider or AcceptLanguageHeaderRequestCultureProvider);

    private sealed class Cultures
    {
        private readonly Dictionary<string, RequestCultureFeature> _supported = new(StringComparer.OrdinalIgnoreCase);
        private readonly ConcurrentDictionary<string, RequestCultureFeature> _others = new(StringComparer.OrdinalIgnoreCase);

        public Cultures(LocalizationSettings settings)
        {
            Settings = settings;
            Default = Create(settings.DefaultCulture);
            foreach (var name in settings.SupportedCultures.Prepend(settings.DefaultCulture))
            {
                var feature = Create(name);
                _supported.TryAdd(name, feature);
                _supported.TryAdd(feature.RequestCulture.Culture.TwoLetterISOLanguageName, feature);
            }
        }

        public LocalizationSettings Settings { get; }

        public RequestCultureFeature Default { get; }

        /// <summary>The culture of that name, whether the site's pages come in it or not; the default one if there is none.</summary>
        public RequestCultureFeature Find(string name)
        {
            try
            {
                return _supported.TryGetValue(name, out var feature) ? feature : _others.GetOrAdd(name, Create);
            }
            catch (CultureNotFoundException)
            {
                return Default;
            }
        }

        public RequestCultureFeature Select(HttpRequest request)
        {
            if (Settings.SupportedCultures.Length < 2)
            {
                return Default;
            }

            foreach (var language in request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1))
            {
                var name = language.Value.ToString();
                if (_supported.TryGetValue(name, out var feature) || _supported.TryGetValue(name.Split('-')[0], out feature))
                {
                    return feature;
                }
            }

            return Default;
        }

        private static RequestCultureFeature Create(string name)
            => new(new RequestCulture(CultureInfo.GetCultureInfo(name)), provider: null);
    }
}
