using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using OrchardCore.Users.Events;

namespace OrchardCore.Users.SignIns;

/// <summary>Stops those who have tried to sign in too often, before the password is looked at.</summary>
internal sealed class SignInLimit : ILoginFormEvent
{
    private readonly SignInLimiter _limiter;
    private readonly HttpContext? _httpContext;
    private readonly IStringLocalizer S;

    public SignInLimit(SignInLimiter limiter, IHttpContextAccessor httpContextAccessor, IStringLocalizer<SignInLimit> localizer)
    {
        _limiter = limiter;
        _httpContext = httpContextAccessor.HttpContext;
        S = localizer;
    }

    private IPAddress? Address => _httpContext?.Connection.RemoteIpAddress;

    public Task LoggingInAsync(string userName, Action<string, string> reportError)
    {
        if (!_limiter.MayTry(Address))
        {
            _httpContext!.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            reportError(string.Empty, S["Too many attempts. Please try again in a few minutes."]);
        }

        return Task.CompletedTask;
    }

    public Task LoggingInFailedAsync(IUser user) => FailedAsync();

    public Task LoggingInFailedAsync(string userName) => FailedAsync();

    private Task FailedAsync()
    {
        _limiter.Failed(Address);
        return Task.CompletedTask;
    }
}
