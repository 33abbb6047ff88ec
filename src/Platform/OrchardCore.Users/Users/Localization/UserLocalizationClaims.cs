using System.Security.Claims;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;
using OrchardCore.Entities;
using OrchardCore.Users.Localization.Models;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;

namespace OrchardCore.Users.Localization.Providers;

/// <summary>Carries the language of an account in its session.</summary>
public sealed class UserLocalizationClaimsProvider : IUserClaimsProvider
{
    public const string CultureClaimType = "culture";

    public Task GenerateAsync(IUser user, ClaimsIdentity claims)
    {
        if (user is User account && account.TryGet<UserLocalizationSettings>(out var settings) && !string.IsNullOrEmpty(settings.Culture))
        {
            claims.AddClaim(new Claim(CultureClaimType, settings.Culture));
        }

        return Task.CompletedTask;
    }
}

/// <summary>
/// Gives the pages of the administration and of the own account the language of whoever is signed in. The pages of the site keep
/// theirs: the words around German content stay German.
/// </summary>
public sealed class UserLocalizationRequestCultureProvider : RequestCultureProvider
{
    private static readonly string[] _accountPaths =
    [
        "/TwoFactor", "/Authenticator", "/GenerateRecoveryCodes", "/ShowRecoveryCodes", "/DisableTwoFactorAuthentication", "/ChangePassword",
    ];

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
        => httpContext.User.FindFirst(UserLocalizationClaimsProvider.CultureClaimType)?.Value is { Length: > 0 } culture && IsOwnPage(httpContext)
            ? Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(culture))
            : NullProviderCultureResult;

    private static bool IsOwnPage(HttpContext context)
    {
        PathString prefix = "/" + context.RequestServices.GetRequiredService<IOptions<AdminOptions>>().Value.AdminUrlPrefix;
        var path = context.Features.Get<IStatusCodeReExecuteFeature>() is { } first ? new PathString(first.OriginalPath) : context.Request.Path;
        return path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase)
            || path.StartsWithSegments("/Error/403", StringComparison.OrdinalIgnoreCase)
            || Array.Exists(_accountPaths, own => path.StartsWithSegments(own, StringComparison.OrdinalIgnoreCase));
    }
}
