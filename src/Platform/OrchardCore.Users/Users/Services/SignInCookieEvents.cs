using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Services;

/// <summary>
/// A session lasts until it is signed out of, the password or the state of the account changes, or its time is over. After at most a minute
/// it has the account's present roles.
/// Where people go whose session has ended: scripts get 401 instead of a page, and after a form was sent the way leads back to the page
/// of the form, as the address it was sent to cannot be opened.
/// </summary>
internal sealed class SignInCookieEvents : CookieAuthenticationEvents
{
    public override Task SigningIn(CookieSigningInContext context)
    {
        UserSessions.Begin(context.Properties);
        return Task.CompletedTask;
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var signIn = context.HttpContext.RequestServices.GetRequiredService<SignInManager<IUser>>();
        if (await signIn.ValidateSecurityStampAsync(context.Principal) is not User user || UserSessions.IsEnded(user, context.Properties))
        {
            context.RejectPrincipal();
            await signIn.SignOutAsync();
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Headers["Sec-Fetch-Dest"] == "empty")
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        if (!HttpMethods.IsGet(context.Request.Method) && PageOfForm(context.Request) is { } page)
        {
            context.RedirectUri = context.Request.PathBase + context.Options.LoginPath + QueryString.Create(context.Options.ReturnUrlParameter, page);
        }

        return base.RedirectToLogin(context);
    }

    private static string? PageOfForm(HttpRequest request)
        => Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == request.Host.Value ? page.PathAndQuery : null;
}
