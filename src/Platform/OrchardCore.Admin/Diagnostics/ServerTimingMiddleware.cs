using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Admin;

namespace OrchardCore.Diagnostics;

/// <summary>Who is told where the time of a request went: <c>OrchardCore_Diagnostics:ServerTiming</c> of the configuration.</summary>
public enum ServerTiming
{
    Off,

    /// <summary>Those who may enter the administration.</summary>
    Editors,

    Everybody,
}

/// <summary>Adds the header <c>Server-Timing</c>, which browsers show among their developer tools.</summary>
internal sealed class ServerTimingMiddleware
{
    private readonly RequestDelegate _next;
    private readonly ServerTiming _timing;

    public ServerTimingMiddleware(RequestDelegate next, ServerTiming timing)
    {
        _next = next;
        _timing = timing;
    }

    public async Task InvokeAsync(HttpContext context)
    {
        var timing = RequestTiming.Begin();
        context.Response.OnStarting(() => WriteAsync(context, timing));
        await _next(context);
        if (!context.Response.HasStarted)
        {
            // Without a body the answer starts when the services of the request are gone.
            await WriteAsync(context, timing);
        }
    }

    private async Task WriteAsync(HttpContext context, RequestTiming timing)
    {
        if (!context.Response.Headers.ContainsKey("Server-Timing")
            && (_timing is ServerTiming.Everybody
                || (context.User.Identity?.IsAuthenticated == true
                    && context.RequestServices.GetService<IAuthorizationService>() is { } authorization
                    && await authorization.AuthorizeAsync(context.User, AdminPermissions.AccessAdminPanel))))
        {
            context.Response.Headers["Server-Timing"] = timing.ToString();
        }
    }
}
