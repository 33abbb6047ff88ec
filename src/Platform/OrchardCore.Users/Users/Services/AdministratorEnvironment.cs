using Microsoft.AspNetCore.Identity;
using OrchardCore.Abstractions.Setup;
using OrchardCore.Recipes.Services;
using OrchardCore.Settings;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Services;

/// <summary>On a running site <c>parameters('AdminUsername')</c> is the name of the account that set the site up.</summary>
public sealed class AdministratorEnvironment : IRecipeEnvironmentProvider
{
    private readonly ISiteService _siteService;
    private readonly UserManager<IUser> _userManager;

    public AdministratorEnvironment(ISiteService siteService, UserManager<IUser> userManager)
    {
        _siteService = siteService;
        _userManager = userManager;
    }

    public int Order => 0;

    public async Task PopulateEnvironmentAsync(IDictionary<string, object> environment)
    {
        var id = (await _siteService.GetSiteSettingsAsync()).SuperUser;
        if (!string.IsNullOrEmpty(id) && await _userManager.FindByIdAsync(id) is User user)
        {
            environment[SetupConstants.AdminUsername] = user.UserName;
            environment[SetupConstants.AdminEmail] = user.Email ?? string.Empty;
        }
    }
}
