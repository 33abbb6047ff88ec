using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Email.Drivers;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;
using OrchardCore.Settings;

namespace OrchardCore.Email;

[Feature("OrchardCore.Email")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<EmailService>();
        services.AddScoped<MailOutbox>();
        services.AddScoped<IEmailService>(provider => provider.GetRequiredService<MailOutbox>());
        services.AddSingleton<IBackgroundTask, MailOutboxTask>();
        services.AddPermissionProvider<Permissions>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddSiteDisplayDriver<EmailSettingsDisplayDriver>();
        services.AddSettingsGroupPermission(EmailSettings.GroupId, Permissions.ManageEmailSettings);
    }
}

[Feature("OrchardCore.Email.Smtp")]
public sealed class SmtpStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<SmtpPasswordProtector>();
        services.AddScoped<SmtpOptionsReader>();
        services.AddSiteDisplayDriver<SmtpSettingsDisplayDriver>();
        services.AddScoped<IEmailReadiness>(provider => provider.GetRequiredService<SmtpOptionsReader>());
        services.AddKeyedScoped<IEmailProvider, SmtpEmailProvider>(SmtpEmailProvider.TechnicalName);
    }
}
