using Microsoft.Extensions.Localization;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Navigation;

namespace Defus.News;

/// <summary>Leads editors straight to the list of news.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> stringLocalizer)
    {
        S = stringLocalizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        var list = ContentTypePermissionsHelper.CreateDynamicPermission(ContentTypePermissionsHelper.PermissionTemplates[CommonPermissions.ListContent.Name], NewsTypes.NewsPost);

        builder.Add(S["News posts"], "0.1", item => item
            .Id("news")
            .AddClass("news")
            .Action("List", "Admin", new { area = "OrchardCore.Contents", contentTypeId = NewsTypes.NewsPost })
            .Permission(list)
            .LocalNav());

        return ValueTask.CompletedTask;
    }
}
