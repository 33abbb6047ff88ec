using Microsoft.AspNetCore.Mvc;

namespace OrchardCore.Mvc;

internal static class UrlHelperExtensions
{
    /// <summary>The address if it leads to this site; else null, for what leads elsewhere is not carried on.</summary>
    public static string? Local(this IUrlHelper url, string? returnUrl) => url.IsLocalUrl(returnUrl) ? returnUrl : null;
}
