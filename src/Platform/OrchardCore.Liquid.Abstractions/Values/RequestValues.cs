using Fluid.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace OrchardCore.Liquid.Values;

/// <summary>The members of Request and HttpContext.</summary>
internal static class RequestValues
{
    public static HttpContext? HttpContext(LiquidTemplateContext context) =>
        context.Services.GetService<IHttpContextAccessor>()?.HttpContext;

    public static ValueTask<FluidValue> GetHttpContext(string name, LiquidTemplateContext context) =>
        name == "Items" && HttpContext(context) is { } httpContext ? Lookup("Items", key => httpContext.Items[key]) : NilValue.Instance;

    public static ValueTask<FluidValue> Get(string name, LiquidTemplateContext context)
    {
        if (HttpContext(context)?.Request is not { } request)
        {
            return NilValue.Instance;
        }

        return name switch
        {
            nameof(request.QueryString) => new StringValue(request.QueryString.Value ?? ""),
            nameof(request.Query) => Lookup(name, key => request.Query[key].ToString()),
            nameof(request.Form) => request.HasFormContentType ? Lookup(name, key => request.Form[key].ToString()) : NilValue.Instance,
            nameof(request.Cookies) => Lookup(name, key => request.Cookies[key]),
            nameof(request.Headers) => Lookup(name, key => request.Headers[key].ToString()),
            nameof(request.RouteValues) => Lookup(name, key => request.RouteValues[key]),
            nameof(request.Path) => new StringValue(request.Path.Value ?? ""),
            nameof(request.PathBase) => new StringValue(request.PathBase.Value ?? ""),
            nameof(request.Host) => new StringValue(request.Host.Value ?? ""),
            nameof(request.Scheme) => new StringValue(request.Scheme),
            nameof(request.IsHttps) => BooleanValue.Create(request.IsHttps),
            nameof(request.Method) => new StringValue(request.Method),
            nameof(request.Protocol) => new StringValue(request.Protocol),
            nameof(request.ContentType) => new StringValue(request.ContentType ?? ""),
            nameof(request.ContentLength) => NumberValue.Create(request.ContentLength ?? 0),
            "UriHost" => new StringValue(request.Host.ToUriComponent(), encode: false),
            "UriPath" => new StringValue(request.Path.ToUriComponent(), encode: false),
            "UriPathBase" => new StringValue(request.PathBase.ToUriComponent(), encode: false),
            "UriQueryString" => new StringValue(request.QueryString.ToUriComponent(), encode: false),
            _ => NilValue.Instance,
        };
    }

    private static LiquidGlobalValue Lookup(string name, Func<string, object?> getValue) =>
        new(name, (key, context) => LiquidGlobals.Create(getValue(key), context));
}
