using Fluid;
using Fluid.Values;
using Microsoft.AspNetCore.Http;
using OrchardCore.Settings;

namespace OrchardCore.Liquid.Filters;

/// <summary>A path starting with <c>~/</c> as a path from the root of the host.</summary>
internal sealed class HrefFilter : ILiquidFilter
{
    private readonly IHttpContextAccessor _httpContextAccessor;

    public HrefFilter(IHttpContextAccessor httpContextAccessor)
    {
        _httpContextAccessor = httpContextAccessor;
    }

    public ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context) =>
        new StringValue(Resolve(input.ToStringValue().Trim(), _httpContextAccessor.HttpContext));

    public static string Resolve(string path, HttpContext? httpContext) =>
        path.StartsWith("~/", StringComparison.Ordinal) ? (httpContext?.Request.PathBase ?? PathString.Empty).Value + path[1..] : path;
}

/// <summary>A path as a whole URL: on the host of the request, else on the site's base URL.</summary>
internal sealed class AbsoluteUrlFilter : ILiquidFilter
{
    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly ISiteService _siteService;

    public AbsoluteUrlFilter(IHttpContextAccessor httpContextAccessor, ISiteService siteService)
    {
        _httpContextAccessor = httpContextAccessor;
        _siteService = siteService;
    }

    public async ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        var path = input.ToStringValue();
        if (string.IsNullOrWhiteSpace(path) || (Uri.TryCreate(path, UriKind.Absolute, out var uri) && !uri.IsFile))
        {
            return input;
        }

        var httpContext = _httpContextAccessor.HttpContext;
        var host = httpContext is { Request.Host.HasValue: true }
            ? $"{httpContext.Request.Scheme}://{httpContext.Request.Host.ToUriComponent()}"
            : (await _siteService.GetSiteSettingsAsync()).BaseUrl?.TrimEnd('/');
        path = HrefFilter.Resolve(path, httpContext);
        return new StringValue(host + (path.StartsWith('/') ? path : "/" + path));
    }
}
