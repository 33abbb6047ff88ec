using Microsoft.Extensions.Localization;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Navigation;

namespace Defus.Events;

/// <summary>Leads editors straight to the list of events.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> stringLocalizer)
    {
        S = stringLocalizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        var list = ContentTypePermissionsHelper.CreateDynamicPermission(ContentTypePermissionsHelper.PermissionTemplates[CommonPermissions.ListContent.Name], EventTypes.Event);

        builder.Add(S["Events"], "0.2", item => item
            .Id("events")
            .AddClass("events")
            .Action("List", "Admin", new { area = "OrchardCore.Contents", contentTypeId = EventTypes.Event })
            .Permission(list)
            .LocalNav());

        return ValueTask.CompletedTask;
    }
}
