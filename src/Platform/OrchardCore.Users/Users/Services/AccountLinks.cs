using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using OrchardCore.Settings;

namespace OrchardCore.Users.Services;

/// <summary>Whole addresses for mails. They never come from the Host header of a stranger: it would send the secret elsewhere.</summary>
public sealed class AccountLinks
{
    private readonly ISiteService _siteService;
    private readonly IHttpContextAccessor _httpContextAccessor;

    public AccountLinks(ISiteService siteService, IHttpContextAccessor httpContextAccessor)
    {
        _siteService = siteService;
        _httpContextAccessor = httpContextAccessor;
    }

    /// <summary>
    /// The address of the site, without a slash at the end: that of the general settings, or this machine's own. Null when neither is known.
    /// </summary>
    /// <param name="isTrusted">Whether whoever sent the request is known, so that its address will do.</param>
    public async Task<string?> GetSiteAddressAsync(bool isTrusted = false)
    {
        if ((await _siteService.GetSiteSettingsAsync()).BaseUrl is { Length: > 0 } address)
        {
            return address.TrimEnd('/');
        }

        var request = _httpContextAccessor.HttpContext?.Request;
        return request is not null && (isTrusted || IsThisMachine(request.Host.Host))
            ? $"{request.Scheme}://{request.Host}{request.PathBase}"
            : null;
    }

    public static string Create(string siteAddress, string path, string userId, string token)
        => QueryHelpers.AddQueryString($"{siteAddress}/{path}", new Dictionary<string, string?> { ["user"] = userId, ["code"] = Encode(token) });

    public static string Encode(string token) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));

    /// <summary>The token of a link; empty when somebody tampered with it.</summary>
    public static string Decode(string? code)
    {
        try
        {
            return string.IsNullOrEmpty(code) ? string.Empty : Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(code));
        }
        catch (FormatException)
        {
            return string.Empty;
        }
    }

    private static bool IsThisMachine(string host)
        => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host is "127.0.0.1" or "[::1]" or "::1";
}
