using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Defus.Orchard.Tests.OutputCache;

/// <summary>Makes a page personal in the way that the request's header X-Test names, as any module might.</summary>
internal sealed class PersonalTouch : IResultFilter
{
    public const string Header = "X-Test";

    public void OnResultExecuting(ResultExecutingContext context)
    {
        var http = context.HttpContext;
        switch (http.Request.Headers[Header].ToString())
        {
            case "cookie":
                http.Response.Cookies.Append("visitor", "1");
                break;
            case "late cookie":
                http.Response.OnStarting(() =>
                {
                    http.Response.Cookies.Append("visitor", "1");
                    return Task.CompletedTask;
                });
                break;
            case "antiforgery":
                http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
                break;
            case "private":
                http.Response.Headers.CacheControl = "private";
                break;
            case "no-store":
                http.Response.Headers.CacheControl = "no-store";
                break;
            case "vary":
                http.Response.Headers.Vary = "Cookie";
                break;
            case "status":
                http.Response.StatusCode = StatusCodes.Status203NonAuthoritative;
                break;
            case "failure":
                http.RequestServices.GetRequiredService<ILogger<PersonalTouch>>().LogError("A part of the page failed.");
                break;
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
