using Fluid;
using Fluid.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OrchardCore.Liquid;
using OrchardCore.ResourceManagement;

namespace OrchardCore.DisplayManagement.Liquid.Filters;

/// <summary>resource_url: the path of a file, on the CDN where the site has one.</summary>
internal sealed class ResourceUrlFilter : ILiquidFilter
{
    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly ResourceManagementOptions _options;

    public ResourceUrlFilter(IHttpContextAccessor httpContextAccessor, IOptions<ResourceManagementOptions> options)
    {
        _httpContextAccessor = httpContextAccessor;
        _options = options.Value;
    }

    public ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        var path = input.ToStringValue();
        if (path.StartsWith("~/", StringComparison.Ordinal))
        {
            path = _httpContextAccessor.HttpContext?.Request.PathBase.Value + path[1..];
        }

        var isOfThisSite = !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains("://", StringComparison.Ordinal);
        return new StringValue(isOfThisSite && !_options.DebugMode ? _options.CdnBaseUrl + path : path);
    }
}
