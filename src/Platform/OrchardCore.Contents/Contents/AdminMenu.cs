using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents.Security;
using OrchardCore.Navigation;

namespace OrchardCore.Contents;

/// <summary>The content list in the menu of the admin: all items, and one entry for each type people create.</summary>
internal sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IContentDefinitionManager _definitions;
    private readonly IStringLocalizer S;

    public AdminMenu(IContentDefinitionManager definitions, IStringLocalizer<AdminMenu> localizer)
    {
        _definitions = definitions;
        S = localizer;
    }

    protected override async ValueTask BuildAsync(NavigationBuilder builder)
    {
        var types = (await _definitions.ListTypeDefinitionsAsync()).Where(x => x.IsListable()).OrderBy(x => x.DisplayName, StringComparer.CurrentCulture).ToArray();
        builder.Add(S["Content"], NavigationConstants.AdminMenuContentPosition, content =>
        {
            content.AddClass("content").Id("content");
            content.Add(S["All content"], "1", all => all
                .Permission(CommonPermissions.EditOwnContent)
                .Action("List", "Admin", new RouteValueDictionary { ["area"] = "OrchardCore.Contents", ["contentTypeId"] = "" })
                .LocalNav());
            for (var i = 0; i < types.Length; i++)
            {
                Add(content, types[i], i);
            }
        });
    }

    private static void Add(NavigationItemBuilder content, ContentTypeDefinition type, int index)
    {
        var name = new LocalizedString(type.DisplayName, type.DisplayName);
        var list = ContentTypePermissionsHelper.CreateDynamicPermission(ContentTypePermissionsHelper.PermissionTemplates[CommonPermissions.ListContent.Name], type.Name);
        content.Add(name, (index + 2).ToString(System.Globalization.CultureInfo.InvariantCulture), item => item
            .Permission(list)
            .Action("List", "Admin", new RouteValueDictionary { ["area"] = "OrchardCore.Contents", ["contentTypeId"] = type.Name })
            .LocalNav());
    }
}
