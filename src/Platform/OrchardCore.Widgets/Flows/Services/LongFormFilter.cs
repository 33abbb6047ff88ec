using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace OrchardCore.Flows.Services;

/// <summary>Every contained item brings some fields along: a form may have more of them than the usual 1024.</summary>
public sealed class LongFormFilter : IAuthorizationFilter, IOrderedFilter
{
    private static readonly FormOptions _options = new() { ValueCountLimit = 20_000 };

    /// <summary>Before the antiforgery token is looked for in the form.</summary>
    public int Order => 900;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        System.Console.Error.WriteLine("LFF " + http.Request.Path + " " + http.Request.HasFormContentType + " " + (http.Features.Get<IFormFeature>()?.Form?.Count));
        if (http.Request.HasFormContentType && http.Features.Get<IFormFeature>() is null or { Form: null })
        {
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, _options));
        }
    }
}
