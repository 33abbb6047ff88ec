using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Email;
using OrchardCore.Settings;
using OrchardCore.Users.Models;
using OrchardCore.Users.ViewModels;

namespace OrchardCore.Users.Drivers;

/// <summary>The settings group <c>userResetPassword</c>.</summary>
public sealed class ResetPasswordSettingsDisplayDriver : SiteDisplayDriver<ResetPasswordSettings>
{
    public const string GroupId = "userResetPassword";

    private readonly CurrentUser _currentUser;
    private readonly IEnumerable<IEmailReadiness> _email;

    public ResetPasswordSettingsDisplayDriver(CurrentUser currentUser, IEnumerable<IEmailReadiness> email)
    {
        _currentUser = currentUser;
        _email = email;
    }

    protected override string SettingsGroupId => GroupId;

    public override async Task<IDisplayResult?> EditAsync(ISite site, ResetPasswordSettings settings, BuildEditorContext context)
    {
        if (!await _currentUser.MayAsync(UsersPermissions.ManageUsers))
        {
            return null;
        }

        var canSend = await _email.CanSendAsync();
        return Initialize<ResetPasswordSettingsViewModel>("ResetPasswordSettings_Edit", model =>
        {
            model.AllowResetPassword = settings.AllowResetPassword;
            model.UseSiteTheme = settings.UseSiteTheme;
            model.LacksMail = !canSend;
            model.LacksAddress = string.IsNullOrEmpty(site.BaseUrl);
        }).Location("Content:5");
    }

    public override async Task<IDisplayResult?> UpdateAsync(ISite site, ResetPasswordSettings settings, UpdateEditorContext context)
    {
        if (!await _currentUser.MayAsync(UsersPermissions.ManageUsers))
        {
            return null;
        }

        await context.Updater.TryUpdateModelAsync(settings, Prefix);
        return await EditAsync(site, settings, context);
    }
}
