using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace OrchardCore.Flows.Services;

/// <summary>Every contained item brings some fields along: a form may have more of them than the usual 1024.</summary>
public sealed class LongFormFilter : IAuthorizationFilter, IOrderedFilter
{
    private static readonly FormOptions _options = new() { ValueCountLimit = 20_000 };

    /// <summary>Before anything looks into the form.</summary>
    public int Order => int.MinValue;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (http.Request.HasFormContentType && http.Features.Get<IFormFeature>() is null or { Form: null })
        {
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, _options));
        }
    }
}
