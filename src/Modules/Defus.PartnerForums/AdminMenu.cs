using Microsoft.Extensions.Localization;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Navigation;

namespace Defus.PartnerForums;

/// <summary>Leads editors straight to the list of partner forums.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> stringLocalizer)
    {
        S = stringLocalizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        var list = ContentTypePermissionsHelper.CreateDynamicPermission(ContentTypePermissionsHelper.PermissionTemplates[CommonPermissions.ListContent.Name], ForumTypes.PartnerForum);

        builder.Add(S["Partner forums"], "0.4", item => item
            .Id("partner-forums")
            .AddClass("partner-forums")
            .Action("List", "Admin", new { area = "OrchardCore.Contents", contentTypeId = ForumTypes.PartnerForum })
            .Permission(list)
            .LocalNav());

        return ValueTask.CompletedTask;
    }
}
