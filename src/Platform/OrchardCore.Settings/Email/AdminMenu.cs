using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace OrchardCore.Email;

public sealed class AdminMenu : AdminNavigationProvider
{
    private static readonly RouteValueDictionary _route = new() { ["area"] = "OrchardCore.Settings", ["groupId"] = EmailSettings.GroupId };

    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Configuration"], NavigationConstants.AdminMenuConfigurationPosition, configuration => configuration
            .Add(S["Settings"], "1", settings => settings
                .Add(S["E-mail"], "20", email => email
                    .Permission(Permissions.ManageEmailSettings)
                    .Action("Index", "Admin", _route)
                    .LocalNav())
                .Add(S["Test mail"], "21", test => test
                    .Permission(Permissions.ManageEmailSettings)
                    .Action("Test", "Email", "OrchardCore.Email")
                    .LocalNav())));
        return ValueTask.CompletedTask;
    }
}
