using Fluid;
using Fluid.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using OrchardCore.Liquid;

namespace OrchardCore.DisplayManagement.Liquid.Filters;

/// <summary>append_version: the path of a static file with the hash of its content.</summary>
internal sealed class AppendVersionFilter : ILiquidFilter
{
    private readonly IFileVersionProvider _fileVersionProvider;
    private readonly IHttpContextAccessor _httpContextAccessor;

    public AppendVersionFilter(IFileVersionProvider fileVersionProvider, IHttpContextAccessor httpContextAccessor)
    {
        _fileVersionProvider = fileVersionProvider;
        _httpContextAccessor = httpContextAccessor;
    }

    public ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        var pathBase = _httpContextAccessor.HttpContext?.Request.PathBase ?? PathString.Empty;
        return new StringValue(_fileVersionProvider.AddFileVersionToPath(pathBase, input.ToStringValue()));
    }
}
