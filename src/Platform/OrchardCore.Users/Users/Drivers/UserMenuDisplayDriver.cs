using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Drivers;

/// <summary>The entries every account has. The layout itself has those for the password and for logging off.</summary>
public sealed class UserMenuDisplayDriver : DisplayDriver<UserMenu>
{
    private readonly CurrentUser _currentUser;

    public UserMenuDisplayDriver(CurrentUser currentUser)
    {
        _currentUser = currentUser;
    }

    public override async Task<IDisplayResult> DisplayAsync(UserMenu menu, BuildDisplayContext context)
        => Combine(
            await _currentUser.MayAsync(UsersPermissions.EditOwnUser) ? Item("Profile", menu, 5) : null,
            Item("SignIns", menu, 7));

    private ShapeResult Item(string name, UserMenu menu, int position)
        => View($"UserMenuItems__{name}", menu).Differentiator(name).Location($"Content:{position}");
}
