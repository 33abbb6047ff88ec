using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Users.Models;
using OrchardCore.Users.ViewModels;

namespace OrchardCore.Users.Drivers;

/// <summary>Switching off the second factor of somebody who lost the telephone, on the page of the account.</summary>
public sealed class UserTwoFactorDisplayDriver : DisplayDriver<User>
{
    private readonly CurrentUser _currentUser;

    public UserTwoFactorDisplayDriver(CurrentUser currentUser)
    {
        _currentUser = currentUser;
    }

    public override async Task<IDisplayResult?> DisplayAsync(User user, BuildDisplayContext context)
        => user.TwoFactorEnabled && !_currentUser.Is(user) && await _currentUser.MayAsync(UsersPermissions.DisableTwoFactorAuthenticationForUsers, user)
            ? Initialize<SummaryAdminUserViewModel>("UserTwoFactorButton", model => model.User = user).Location(OrchardCoreConstants.DisplayType.DetailAdmin, "Actions:5")
            : null;
}
