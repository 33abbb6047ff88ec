using OrchardCore.Data.Documents;

namespace OrchardCore.AdminMenu.Models;

/// <summary>The admin menus kept in the database.</summary>
public class AdminMenuList : Document
{
    public List<AdminMenu> AdminMenu { get; init; } = [];
}

/// <summary>Items that a site owner adds to the admin's menu.</summary>
public class AdminMenu
{
    public string Id { get; set; } = string.Empty;

    public string Name { get; set; } = string.Empty;

    public bool Enabled { get; set; } = true;

    public List<AdminNode> MenuItems { get; init; } = [];
}
