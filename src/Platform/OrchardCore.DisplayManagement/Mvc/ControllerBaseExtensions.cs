using Microsoft.AspNetCore.Http;

namespace Microsoft.AspNetCore.Mvc;

/// <summary>Results controllers often need. Stands in for OrchardCore.Mvc.Core's ControllerBaseExtensions.</summary>
public static class OrchardControllerBaseExtensions
{
    /// <summary>Sends strangers to the login and refuses others.</summary>
    public static ActionResult ChallengeOrForbid(this ControllerBase controller)
    {
        return controller.User.Identity?.IsAuthenticated == true ? controller.Forbid() : controller.Challenge();
    }

    public static ActionResult ChallengeOrForbid(this ControllerBase controller, params string[] authenticationSchemes)
    {
        return controller.User.Identity?.IsAuthenticated == true ? controller.Forbid(authenticationSchemes) : controller.Challenge(authenticationSchemes);
    }

    public static ActionResult InternalServerError(this ControllerBase controller, object? value = null)
    {
        return controller.StatusCode(StatusCodes.Status500InternalServerError, value);
    }

    /// <summary>Redirects within the site; <paramref name="escapeUrl"/> escapes what may not stand in a header.</summary>
    public static ActionResult LocalRedirect(this ControllerBase controller, string localUrl, bool escapeUrl)
    {
        return controller.LocalRedirect(escapeUrl ? Escape(localUrl) : localUrl);
    }

    public static ActionResult Redirect(this ControllerBase controller, string url, bool escapeUrl)
    {
        return controller.Redirect(escapeUrl ? Escape(url) : url);
    }

    private static string Escape(string url)
    {
        return string.Concat(url.Select(c => c <= 127 ? c.ToString() : Uri.EscapeDataString(c.ToString())));
    }
}
