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
