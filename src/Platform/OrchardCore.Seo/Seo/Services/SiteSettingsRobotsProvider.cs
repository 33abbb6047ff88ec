using System.Text;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;
using OrchardCore.Seo.Models;
using OrchardCore.Settings;

namespace OrchardCore.Seo.Services;

/// <summary>The rules from the settings.</summary>
public sealed class SiteSettingsRobotsProvider : IRobotsProvider
{
    private readonly ISiteService _siteService;
    private readonly AdminOptions _admin;

    public SiteSettingsRobotsProvider(ISiteService siteService, IOptions<AdminOptions> admin)
    {
        _siteService = siteService;
        _admin = admin.Value;
    }

    public async Task<string> GetContentAsync()
    {
        var settings = await _siteService.GetSettingsAsync<RobotsSettings>();
        var rules = new StringBuilder("User-agent: *\n");
        rules.Append(settings.AllowAllAgents ? "Allow: /\n" : "Disallow: /\n");
        if (settings.DisallowAdmin)
        {
            rules.Append("Disallow: /").Append(_admin.AdminUrlPrefix).Append("/\n");
        }

        if (!string.IsNullOrWhiteSpace(settings.AdditionalRules))
        {
            rules.Append(settings.AdditionalRules.Trim().ReplaceLineEndings("\n")).Append('\n');
        }

        return rules.ToString();
    }
}
