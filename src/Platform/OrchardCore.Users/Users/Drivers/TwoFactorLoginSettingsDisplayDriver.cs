using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Settings;
using OrchardCore.Users.Models;
using OrchardCore.Users.ViewModels;

namespace OrchardCore.Users.Drivers;

/// <summary>The second factor in the settings group <c>userLogin</c>.</summary>
public sealed class TwoFactorLoginSettingsDisplayDriver : SiteDisplayDriver<TwoFactorLoginSettings>
{
    private readonly CurrentUser _currentUser;

    public TwoFactorLoginSettingsDisplayDriver(CurrentUser currentUser)
    {
        _currentUser = currentUser;
    }

    protected override string SettingsGroupId => LoginSettingsDisplayDriver.GroupId;

    public override async Task<IDisplayResult?> EditAsync(ISite site, TwoFactorLoginSettings settings, BuildEditorContext context)
        => await _currentUser.MayAsync(UsersPermissions.ManageUsers)
            ? Initialize<TwoFactorLoginSettingsViewModel>("TwoFactorLoginSettings_Edit", model =>
            {
                model.RequireTwoFactorAuthentication = settings.RequireTwoFactorAuthentication;
                model.NumberOfRecoveryCodesToGenerate = settings.NumberOfRecoveryCodesToGenerate;
            }).Location("Content:10")
            : null;

    public override async Task<IDisplayResult?> UpdateAsync(ISite site, TwoFactorLoginSettings settings, UpdateEditorContext context)
    {
        if (!await _currentUser.MayAsync(UsersPermissions.ManageUsers))
        {
            return null;
        }

        var model = new TwoFactorLoginSettingsViewModel { NumberOfRecoveryCodesToGenerate = settings.NumberOfRecoveryCodesToGenerate };
        if (await context.Updater.TryUpdateModelAsync(model, Prefix))
        {
            settings.RequireTwoFactorAuthentication = model.RequireTwoFactorAuthentication;
            settings.NumberOfRecoveryCodesToGenerate = model.NumberOfRecoveryCodesToGenerate;
        }

        return await EditAsync(site, settings, context);
    }
}
