using Microsoft.AspNetCore.Mvc;
using OrchardCore.Navigation;

namespace OrchardCore.Settings.Services;

/// <summary>The pages of settings that the menu of the administration knows; their names are the titles of the pages.</summary>
public sealed class SettingsPages
{
    private readonly INavigationManager _navigation;

    public SettingsPages(INavigationManager navigation)
    {
        _navigation = navigation;
    }

    /// <summary>Those whoever is signed in may open.</summary>
    public async Task<IReadOnlyList<MenuItem>> ListAsync(ActionContext context)
    {
        var menu = await _navigation.BuildMenuAsync(NavigationConstants.AdminId, context);
        return [.. menu.SelectMany(Flatten).Where(item => item.RouteValues?.ContainsKey("groupId") == true)];
    }

    private static IEnumerable<MenuItem> Flatten(MenuItem item) => item.Items.SelectMany(Flatten).Prepend(item);
}
