using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace OrchardCore.Sitemaps;

public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Configuration"], NavigationConstants.AdminMenuConfigurationPosition, configuration => configuration
            .Add(S["Search engines"], "6", seo => seo
                .Id("seo")
                .Add(S["Sitemaps"], "1", sitemaps => sitemaps
                    .Permission(Permissions.ManageSitemaps)
                    .Action("List", "Admin", "OrchardCore.Sitemaps")
                    .LocalNav())
                .Add(S["Indexes of sitemaps"], "2", indexes => indexes
                    .Permission(Permissions.ManageSitemaps)
                    .Action("List", "SitemapIndex", "OrchardCore.Sitemaps")
                    .LocalNav())
                .Add(S["Finished sitemaps"], "3", cache => cache
                    .Permission(Permissions.ManageSitemaps)
                    .Action("List", "SitemapCache", "OrchardCore.Sitemaps")
                    .LocalNav())));
        return ValueTask.CompletedTask;
    }
}
