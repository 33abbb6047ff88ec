using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;

namespace OrchardCore.Menu;

/// <summary>Defines the menu and the stock kinds of items in it.</summary>
public sealed class Migrations : DataMigration
{
    private readonly IContentDefinitionManager _definitions;

    public Migrations(IContentDefinitionManager definitions)
    {
        _definitions = definitions;
    }

    public async Task<int> CreateAsync()
    {
        await _definitions.AlterPartDefinitionAsync("ContentMenuItemPart", part => part
            .WithField("SelectedContentItem", field => field
                .OfType("ContentPickerField")
                .WithDisplayName("Selected content item")));

        await _definitions.AlterTypeDefinitionAsync("Menu", menu => menu
            .Listable()
            .Draftable()
            .Versionable()
            .WithPart("TitlePart", part => part.WithPosition("0"))
            .WithPart("AliasPart", part => part.WithPosition("1"))
            .WithPart("MenuPart", part => part.WithPosition("2"))
            .WithPart("MenuItemsListPart", part => part.WithPosition("3")));

        await DefineItemAsync("LinkMenuItem", "Link menu item", "LinkMenuItemPart", "MenuItemPermissionPart");
        await DefineItemAsync("ContentMenuItem", "Content menu item", "ContentMenuItemPart", "MenuItemPermissionPart");
        await DefineItemAsync("HtmlMenuItem", "HTML menu item", "HtmlMenuItemPart", "MenuItemPermissionPart");

        return 2;
    }

    /// <summary>Every kind of item may be restricted, not links only.</summary>
    public async Task<int> UpdateFrom1Async()
    {
        await _definitions.AlterTypeDefinitionAsync("ContentMenuItem", item => item.WithPart("MenuItemPermissionPart"));
        await _definitions.AlterTypeDefinitionAsync("HtmlMenuItem", item => item.WithPart("MenuItemPermissionPart"));

        return 2;
    }

    private Task DefineItemAsync(string type, string displayName, params string[] parts)
    {
        return _definitions.AlterTypeDefinitionAsync(type, item =>
        {
            item.WithDisplayName(displayName).Stereotype("MenuItem");
            foreach (var part in parts)
            {
                item.WithPart(part);
            }
        });
    }
}
