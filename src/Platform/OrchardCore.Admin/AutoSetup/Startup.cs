using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.AutoSetup.Options;
using OrchardCore.AutoSetup.Services;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Modules;

namespace OrchardCore.AutoSetup;

[Feature("OrchardCore.AutoSetup")]
public sealed class Startup : StartupBase
{
    private readonly ShellSettings _settings;
    private readonly IConfigurationSection _section;

    public Startup(ShellSettings settings, IShellConfiguration configuration)
    {
        _settings = settings;
        _section = configuration.GetSection("OrchardCore_AutoSetup");
    }

    public override void ConfigureServices(IServiceCollection services)
    {
        services.Configure<AutoSetupOptions>(_section);
        services.Configure<AutoSetupOptions>(options => options.ConfigurationExists = _section.Exists());
        services.AddScoped<IAutoSetupService, AutoSetupService>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        var options = serviceProvider.GetRequiredService<IOptions<AutoSetupOptions>>().Value;
        if (!_settings.IsUninitialized() || !options.Tenants.Exists(tenant => tenant.IsDefault))
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(options.AutoSetupPath))
        {
            app.UseMiddleware<AutoSetupMiddleware>();
        }
        else
        {
            app.MapWhen(context => context.Request.Path.Equals(new PathString(options.AutoSetupPath)), branch => branch.UseMiddleware<AutoSetupMiddleware>());
        }
    }
}
