using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Drivers;

public sealed class TwoFactorUserMenuDisplayDriver : DisplayDriver<UserMenu>
{
    public override IDisplayResult Display(UserMenu menu, BuildDisplayContext context)
        => View("UserMenuItems__TwoFactor", menu).Differentiator("TwoFactor").Location("Content:15");
}
