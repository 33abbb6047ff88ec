using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace OrchardCore.Features;

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
            .Add(S["Features"], "6", features => features
                .Id("features")
                .Permission(Permissions.ManageFeatures)
                .Action("Index", "Features", "OrchardCore.Features")
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
