using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.Infrastructure;
using OrchardCore.Settings;

namespace OrchardCore.Email;

/// <summary>Sends with the named provider, else with the site's default, else with the only one. Providers are keyed services.</summary>
public sealed class EmailService : IEmailService
{
    private readonly IServiceProvider _serviceProvider;
    private readonly ISiteService _siteService;
    private readonly IStringLocalizer S;

    public EmailService(IServiceProvider serviceProvider, ISiteService siteService, IStringLocalizer<EmailService> localizer)
    {
        _serviceProvider = serviceProvider;
        _siteService = siteService;
        S = localizer;
    }

    public async Task<Result> SendAsync(MailMessage message, string? providerName = null, CancellationToken cancellationToken = default)
    {
        providerName ??= (await _siteService.GetSettingsAsync<EmailSettings>()).DefaultProviderName ?? SmtpEmailProvider.TechnicalName;
        var provider = _serviceProvider.GetKeyedService<IEmailProvider>(providerName);
        return provider is null
            ? Result.Failed(S["There is no e-mail provider \"{0}\". Is the feature \"Email – SMTP\" enabled?", providerName])
            : await provider.SendAsync(message, cancellationToken);
    }
}
