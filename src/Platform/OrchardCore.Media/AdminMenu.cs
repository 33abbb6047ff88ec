using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace OrchardCore.Media;

public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> stringLocalizer)
    {
        S = stringLocalizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Content"], content => content
            .Add(S["Media library"], "20", media => media
                .Permission(MediaPermissions.ManageMedia)
                .Action("Index", "Admin", "OrchardCore.Media")
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
