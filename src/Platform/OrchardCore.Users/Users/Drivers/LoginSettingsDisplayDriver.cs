using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Settings;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Drivers;

/// <summary>The settings group <c>userLogin</c>.</summary>
public sealed class LoginSettingsDisplayDriver : SiteDisplayDriver<LoginSettings>
{
    public const string GroupId = "userLogin";

    private readonly CurrentUser _currentUser;

    public LoginSettingsDisplayDriver(CurrentUser currentUser)
    {
        _currentUser = currentUser;
    }

    protected override string SettingsGroupId => GroupId;

    public override async Task<IDisplayResult?> EditAsync(ISite site, LoginSettings settings, BuildEditorContext context)
        => await _currentUser.MayAsync(UsersPermissions.ManageUsers)
            ? Initialize<LoginSettings>("LoginSettings_Edit", model =>
            {
                model.UseSiteTheme = settings.UseSiteTheme;
                model.AllowChangingUsername = settings.AllowChangingUsername;
                model.AllowChangingEmail = settings.AllowChangingEmail;
                model.AllowChangingPhoneNumber = settings.AllowChangingPhoneNumber;
                model.AllowRememberMe = settings.AllowRememberMe;
            }).Location("Content:5")
            : null;

    public override async Task<IDisplayResult?> UpdateAsync(ISite site, LoginSettings settings, UpdateEditorContext context)
    {
        if (!await _currentUser.MayAsync(UsersPermissions.ManageUsers))
        {
            return null;
        }

        await context.Updater.TryUpdateModelAsync(settings, Prefix);
        return await EditAsync(site, settings, context);
    }
}
