using Microsoft.Extensions.Configuration;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Settings;

namespace OrchardCore.Email;

/// <summary>Finds the options in force: those of the configuration or, where that has none, the site's settings.</summary>
public sealed class SmtpOptionsReader : IEmailReadiness
{
    private readonly IShellConfiguration _configuration;
    private readonly ISiteService _siteService;
    private readonly SmtpPasswordProtector _protector;

    public SmtpOptionsReader(IShellConfiguration configuration, ISiteService siteService, SmtpPasswordProtector protector)
    {
        _protector = protector;
        _configuration = configuration;
        _siteService = siteService;
    }

    /// <summary>Whether the configuration decides, so that settings of the site are without effect.</summary>
    public bool IsConfigured => ReadConfiguration().ConfigurationExists();

    public async Task<SmtpOptions> ReadAsync()
    {
        var options = ReadConfiguration();
        if (options.ConfigurationExists())
        {
            return options;
        }

        var settings = await _siteService.GetSettingsAsync<SmtpSettings>();
        return settings.With(_protector.Unprotect(settings.Password));
    }

    public async Task<bool> CanSendAsync() => (await ReadAsync()).ConfigurationExists();

    private SmtpOptions ReadConfiguration()
    {
        var options = new SmtpOptions();
        _configuration.GetSection("OrchardCore_Email_Smtp").Bind(options);
        return options;
    }
}
