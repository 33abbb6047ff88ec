namespace OrchardCore.Security.Settings;

/// <summary>The security headers of the site, settings section <c>SecuritySettings</c>.</summary>
public class SecuritySettings
{
    /// <summary>Directives such as <c>script-src</c> → <c>'self'</c>. Empty: everything from the site itself, no inline code.</summary>
    public Dictionary<string, string> ContentSecurityPolicy { get; set; } = [];

    public string ContentTypeOptions { get; set; } = "nosniff";

    public Dictionary<string, string> PermissionsPolicy { get; set; } = [];

    public string ReferrerPolicy { get; set; } = "no-referrer";
}
