using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Layout;

namespace OrchardCore.DisplayManagement.Notify;

/// <summary>Shows messages in the layout's zone Messages; a redirect carries them over in a protected cookie, which exists only for that long.</summary>
internal sealed class NotifyFilter : IAsyncResultFilter
{
    public const string CookieName = "orch_notify";

    private const int MaxCookieLength = 3500;

    private readonly IDataProtector _protector;
    private readonly HtmlEncoder _encoder;

    public NotifyFilter(IDataProtectionProvider dataProtection, HtmlEncoder encoder)
    {
        _protector = dataProtection.CreateProtector(nameof(NotifyFilter));
        _encoder = encoder;
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var entries = context.HttpContext.RequestServices.GetRequiredService<INotifier>().List();
        var cookie = context.HttpContext.Request.Cookies[CookieName];
        if (cookie is not null || entries.Count > 0)
        {
            await HandOnAsync(context, [.. Read(cookie), .. entries], cookie is not null);
        }

        await next();
    }

    private async Task HandOnAsync(ResultExecutingContext context, List<NotifyEntry> entries, bool hadCookie)
    {
        var http = context.HttpContext;
        if (context.Result is ViewResult)
        {
            var services = http.RequestServices;
            var layout = await services.GetRequiredService<ILayoutAccessor>().GetLayoutAsync();
            var factory = services.GetRequiredService<IShapeFactory>();
            foreach (var entry in entries)
            {
                await layout.Zones["Messages"].AddAsync(await entry.CreateShapeAsync(factory), null);
            }

            if (hadCookie)
            {
                http.Response.Cookies.Delete(CookieName, CookieOptions(http));
            }
        }
        else if (entries.Count > 0 && context.Result is RedirectResult or RedirectToActionResult or RedirectToRouteResult or LocalRedirectResult)
        {
            http.Response.Cookies.Append(CookieName, Write(entries), CookieOptions(http));
        }
    }

    private static CookieOptions CookieOptions(HttpContext http)
    {
        return new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            Path = http.Request.PathBase.HasValue ? http.Request.PathBase.Value : "/",
        };
    }

    private string Write(List<NotifyEntry> entries)
    {
        // A browser drops a cookie that is too long; then rather fewer messages than none.
        for (var skip = 0; ; skip++)
        {
            var stored = entries.Skip(skip).Select(entry => new StoredEntry(entry.Type, entry.ToHtmlString(_encoder), entry.DismissalMilliseconds));
            var cookie = _protector.Protect(JsonSerializer.Serialize(stored));
            if (cookie.Length <= MaxCookieLength || skip >= entries.Count)
            {
                return cookie;
            }
        }
    }

    private IEnumerable<NotifyEntry> Read(string? cookie)
    {
        if (string.IsNullOrEmpty(cookie))
        {
            return [];
        }

        try
        {
            return JsonSerializer.Deserialize<StoredEntry[]>(_protector.Unprotect(cookie))!
                .Select(entry => new NotifyEntry { Type = entry.Type, Message = new HtmlString(entry.Html), DismissalMilliseconds = entry.DismissalMilliseconds });
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // From another site or tampered with: as if it were not there.
            return [];
        }
    }

    private sealed record StoredEntry(NotifyType Type, string Html, int? DismissalMilliseconds);
}
