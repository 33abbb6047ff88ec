using OrchardCore.AdminMenu.Models;
using OrchardCore.Documents;

namespace OrchardCore.AdminMenu.Services;

/// <summary>Reads and changes the admin menus. Stands in for IAdminMenuService.</summary>
public sealed class AdminMenuService
{
    private readonly IDocumentManager<AdminMenuList> _documents;

    public AdminMenuService(IDocumentManager<AdminMenuList> documents)
    {
        _documents = documents;
    }

    /// <summary>The shared document; never change it.</summary>
    public Task<AdminMenuList> GetAdminMenuListAsync()
    {
        return _documents.GetOrCreateImmutableAsync();
    }

    public Task<AdminMenuList> LoadAdminMenuListAsync()
    {
        return _documents.GetOrCreateMutableAsync();
    }

    /// <summary>A menu to change; hand it to <see cref="SaveAsync"/>. Null when there is none of this id.</summary>
    public async Task<Models.AdminMenu?> FindAsync(string? id)
    {
        return (await LoadAdminMenuListAsync()).AdminMenu.Find(menu => menu.Id == id);
    }

    public async Task DeleteAsync(string id)
    {
        var list = await LoadAdminMenuListAsync();
        list.AdminMenu.RemoveAll(menu => menu.Id == id);
        await _documents.UpdateAsync(list);
    }

    /// <summary>Adds the menu or puts it in the place of the one with the same id.</summary>
    public async Task SaveAsync(Models.AdminMenu menu)
    {
        var list = await LoadAdminMenuListAsync();
        var index = list.AdminMenu.FindIndex(known => known.Id == menu.Id);
        if (index < 0)
        {
            list.AdminMenu.Add(menu);
        }
        else
        {
            list.AdminMenu[index] = menu;
        }

        await _documents.UpdateAsync(list);
    }
}
