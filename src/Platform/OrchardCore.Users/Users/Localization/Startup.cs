using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Users.Localization.Drivers;
using OrchardCore.Users.Localization.Providers;
using OrchardCore.Users.Localization.Services;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;

namespace OrchardCore.Users.Localization;

[Feature(UserConstants.Features.Localization)]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<UserLanguages>();
        services.AddScoped<IUserClaimsProvider, UserLocalizationClaimsProvider>();
        services.AddDisplayDriver<User, UserLocalizationDisplayDriver>();
        services.AddDisplayDriver<UserMenu, LanguageUserMenuDisplayDriver>();
        services.Configure<RequestLocalizationOptions>(options => options.AddInitialRequestCultureProvider(new UserLocalizationRequestCultureProvider()));
    }
}
