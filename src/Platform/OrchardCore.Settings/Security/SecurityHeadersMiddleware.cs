using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Security.Settings;
using OrchardCore.Settings;

namespace OrchardCore.Security;

/// <summary>Sends the security headers of the settings instead of the kernel's.</summary>
public sealed class SecurityHeadersMiddleware
{
    internal static readonly Dictionary<string, string> StrictPolicy = new()
    {
        ["default-src"] = "'self'",
        ["img-src"] = "'self' data:",
        ["object-src"] = "'none'",
        ["base-uri"] = "'self'",
        ["form-action"] = "'self'",
        ["frame-ancestors"] = "'self'",
    };

    private readonly RequestDelegate _next;

    private volatile Headers? _headers;

    public SecurityHeadersMiddleware(RequestDelegate next)
    {
        _next = next;
    }

    public async Task InvokeAsync(HttpContext context)
    {
        var settings = await context.RequestServices.GetRequiredService<ISiteService>().GetSettingsAsync<SecuritySettings>();
        var headers = _headers;
        if (headers is null || !ReferenceEquals(headers.Settings, settings))
        {
            _headers = headers = new Headers(settings);
        }

        foreach (var (name, value) in headers.Values)
        {
            context.Response.Headers[name] = value;
        }

        await _next(context);
    }

    private sealed class Headers
    {
        public Headers(SecuritySettings settings)
        {
            Settings = settings;
            var policy = settings.ContentSecurityPolicy.Count == 0 ? StrictPolicy : settings.ContentSecurityPolicy;
            var values = new List<KeyValuePair<string, string>>
            {
                new("Content-Security-Policy", string.Join("; ", policy.Select(directive => $"{directive.Key} {directive.Value}".Trim()))),
                new("X-Content-Type-Options", settings.ContentTypeOptions),
                new("Referrer-Policy", settings.ReferrerPolicy),
                new("Permissions-Policy", string.Join(", ", settings.PermissionsPolicy.Select(permission => $"{permission.Key}={permission.Value}"))),
            };
            Values = [.. values.Where(header => header.Value.Length > 0)];
        }

        public SecuritySettings Settings { get; }

        public KeyValuePair<string, string>[] Values { get; }
    }
}
