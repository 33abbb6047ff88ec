using Microsoft.AspNetCore.Http;

namespace OrchardCore.Users.TwoFactor;

/// <summary>Lets those who must set up a second factor do nothing else before.</summary>
public sealed class TwoFactorMiddleware
{
    private readonly RequestDelegate _next;
    private readonly PathString _setUpPath;
    private readonly PathString[] _open;

    public TwoFactorMiddleware(RequestDelegate next, UserOptions options)
    {
        _next = next;
        _setUpPath = "/" + options.TwoFactorAuthenticationPath;
        _open = [_setUpPath, "/" + options.LogoffPath, "/" + options.LoginPath, "/Authenticator/Configure/App", "/Error", "/media"];
    }

    public Task InvokeAsync(HttpContext context)
    {
        if (!context.User.HasClaim(claim => claim.Type == UserConstants.TwoFactorAuthenticationClaimType)
            || _open.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)))
        {
            return _next(context);
        }

        if (HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Redirect(context.Request.PathBase + _setUpPath);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }

        return Task.CompletedTask;
    }
}
