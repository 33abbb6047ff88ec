using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;
using OrchardCore.Setup.Services;

namespace OrchardCore.Setup;

[Feature("OrchardCore.Setup")]
public sealed class Startup : StartupBase
{
    private static readonly string[] _languages = ["de", "en"];

    private readonly ShellSettings _settings;

    public Startup(ShellSettings settings)
    {
        _settings = settings;
    }

    public override void ConfigureServices(IServiceCollection services) => services.AddScoped<ISetupService, SetupService>();

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        if (!_settings.IsUninitialized())
        {
            return;
        }

        // The site has no language yet: the browser's counts, German if in doubt.
        app.UseRequestLocalization(options =>
        {
            options.SetDefaultCulture("de").AddSupportedCultures(_languages).AddSupportedUICultures(_languages);
            options.RequestCultureProviders = [new AcceptLanguageHeaderRequestCultureProvider()];
        });
        routes.MapAreaControllerRoute("Setup", "OrchardCore.Setup", "", new { controller = "Setup", action = "Index" });
    }
}
