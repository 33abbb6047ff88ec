using Microsoft.Extensions.Localization;
using OrchardCore.Contents;
using OrchardCore.Navigation;

namespace OrchardCore.ContentTypes;

public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer) => S = localizer;

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Design"], NavigationConstants.AdminMenuDesignPosition, design => design
            .Add(S["Content Definition"], "1", definition => definition
                .Add(S["Content Types"], "1", types => types
                    .Action("List", "Admin", "OrchardCore.ContentTypes")
                    .Permission(ContentTypesPermissions.ViewContentTypes)
                    .LocalNav())
                .Add(S["Content Parts"], "2", parts => parts
                    .Action("ListParts", "Admin", "OrchardCore.ContentTypes")
                    .Permission(ContentTypesPermissions.ViewContentTypes)
                    .LocalNav())));
        return ValueTask.CompletedTask;
    }
}
