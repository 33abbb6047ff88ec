using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Email;

[Feature("OrchardCore.Email")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IEmailService, EmailService>();
        services.AddPermissionProvider<Permissions>();
    }
}

[Feature("OrchardCore.Email.Smtp")]
public sealed class SmtpStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<SmtpOptionsReader>();
        services.AddScoped<IEmailReadiness>(provider => provider.GetRequiredService<SmtpOptionsReader>());
        services.AddKeyedScoped<IEmailProvider, SmtpEmailProvider>(SmtpEmailProvider.TechnicalName);
    }
}
