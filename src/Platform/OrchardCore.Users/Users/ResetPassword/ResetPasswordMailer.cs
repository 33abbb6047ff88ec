using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;

namespace OrchardCore.Users.ResetPassword;

/// <summary>Sends the link apart from the request, so that its duration does not tell whether there is such an account.</summary>
public sealed class ResetPasswordMailer
{
    private readonly IShellHost _shellHost;
    private readonly ShellSettings _shellSettings;
    private readonly ResetPasswordLimiter _limiter;
    private readonly ILogger _logger;

    public ResetPasswordMailer(IShellHost shellHost, ShellSettings shellSettings, ResetPasswordLimiter limiter, ILogger<ResetPasswordMailer> logger)
    {
        _shellHost = shellHost;
        _shellSettings = shellSettings;
        _limiter = limiter;
        _logger = logger;
    }

    public void Begin(string usernameOrEmail, string siteAddress)
    {
        // The work has a scope of its own; that of the request ends before it.
        using (ExecutionContext.SuppressFlow())
        {
            _ = Task.Run(() => SendAsync(usernameOrEmail, siteAddress));
        }
    }

    private async Task SendAsync(string usernameOrEmail, string siteAddress)
    {
        try
        {
            await using var scope = await _shellHost.GetScopeAsync(_shellSettings);
            await scope.UsingAsync(inner => SendAsync(inner.ServiceProvider, usernameOrEmail, siteAddress));
        }
        catch (Exception exception) when (!exception.IsFatal())
        {
            _logger.LogError(exception, "The mail for a new password could not be sent.");
        }
    }

    private async Task SendAsync(IServiceProvider services, string usernameOrEmail, string siteAddress)
    {
        if (await services.GetRequiredService<IUserService>().GetUserAsync(usernameOrEmail) is not User { IsEnabled: true, Email.Length: > 0 } user
            || !_limiter.MayMail(user.UserId))
        {
            return;
        }

        var result = await services.GetRequiredService<UserEmailService>().SendPasswordResetAsync(user, siteAddress);
        if (!result.Succeeded)
        {
            _logger.LogError("The mail for a new password could not be sent: {Errors}", string.Join(' ', result.Errors.Select(error => error.Message?.Value)));
        }
    }
}
