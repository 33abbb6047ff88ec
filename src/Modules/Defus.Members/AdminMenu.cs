using Microsoft.Extensions.Localization;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Navigation;

namespace Defus.Members;

/// <summary>Leads editors straight to the list of members.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> stringLocalizer)
    {
        S = stringLocalizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        var list = ContentTypePermissionsHelper.CreateDynamicPermission(ContentTypePermissionsHelper.PermissionTemplates[CommonPermissions.ListContent.Name], MemberTypes.MemberCity);

        builder.Add(S["Members"], "0.3", item => item
            .Id("members")
            .AddClass("members")
            .Action("List", "Admin", new { area = "OrchardCore.Contents", contentTypeId = MemberTypes.MemberCity })
            .Permission(list)
            .LocalNav());

        return ValueTask.CompletedTask;
    }
}
