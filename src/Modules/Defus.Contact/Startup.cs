using Defus.Contact.Drivers;
using Defus.Contact.Models;
using Defus.Contact.Services;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data.Migration;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Modules;

namespace Defus.Contact;

public sealed class Startup : StartupBase
{
    private readonly IShellConfiguration _configuration;

    public Startup(IShellConfiguration configuration)
    {
        _configuration = configuration;
    }

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<ContactFormPart>().UseDisplayDriver<ContactFormPartDisplayDriver>();
        services.AddDataMigration<Migrations>();
        services.Configure<ContactOptions>(_configuration.GetSection("Defus_Contact"));
        services.AddSingleton<ContactStamps>();
        services.AddSingleton<ContactLimit>();
        services.AddScoped<ContactMail>();
        services.AddScoped<ContactForms>();
        services.AddScoped<ContactSubmission>();
    }
}
