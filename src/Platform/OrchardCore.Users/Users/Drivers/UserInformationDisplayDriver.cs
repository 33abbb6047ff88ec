using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Entities;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Settings;
using OrchardCore.Users.Models;
using OrchardCore.Users.ViewModels;

namespace OrchardCore.Users.Drivers;

/// <summary>Names and addresses. Of the own account people change what the sign-in settings allow.</summary>
public sealed class UserInformationDisplayDriver : DisplayDriver<User>
{
    private const int MinimumPhoneDigits = 4;

    private readonly CurrentUser _currentUser;
    private readonly ISiteService _siteService;
    private readonly IStringLocalizer S;

    public UserInformationDisplayDriver(CurrentUser currentUser, ISiteService siteService, IStringLocalizer<UserInformationDisplayDriver> localizer)
    {
        _currentUser = currentUser;
        _siteService = siteService;
        S = localizer;
    }

    public override async Task<IDisplayResult> EditAsync(User user, BuildEditorContext context)
    {
        var manages = context.IsNew || await _currentUser.ManagesAsync(user);
        var settings = await _siteService.GetSettingsAsync<LoginSettings>();
        return Initialize<UserInformationViewModel>("UserInformation_Edit", model =>
        {
            model.UserName = user.UserName;
            model.Email = user.Email;
            model.PhoneNumber = user.PhoneNumber;
            model.DisplayName = user.GetOrCreate<UserProfile>().DisplayName;
            model.AllowUserName = manages || settings.AllowChangingUsername;
            model.AllowEmail = manages || settings.AllowChangingEmail;
            model.AllowPhoneNumber = manages || settings.AllowChangingPhoneNumber;
        }).Location("Content:1");
    }

    public override async Task<IDisplayResult> UpdateAsync(User user, UpdateEditorContext context)
    {
        var manages = context.IsNew || await _currentUser.ManagesAsync(user);
        var settings = await _siteService.GetSettingsAsync<LoginSettings>();

        // What the form does not offer keeps its value, whatever was sent.
        var model = new UserInformationViewModel { UserName = user.UserName, Email = user.Email, PhoneNumber = user.PhoneNumber };
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        if (manages || settings.AllowChangingUsername)
        {
            user.UserName = model.UserName?.Trim() ?? string.Empty;
        }
        else
        {
            context.Updater.ModelState.Remove($"{Prefix}.{nameof(model.UserName)}");
        }

        if (manages || settings.AllowChangingEmail)
        {
            UpdateEmail(user, model.Email?.Trim(), context);
        }
        else
        {
            context.Updater.ModelState.Remove($"{Prefix}.{nameof(model.Email)}");
        }

        if (manages || settings.AllowChangingPhoneNumber)
        {
            UpdatePhoneNumber(user, model.PhoneNumber?.Trim(), context);
        }

        user.Put(new UserProfile { DisplayName = string.IsNullOrWhiteSpace(model.DisplayName) ? null : model.DisplayName.Trim() });
        return await EditAsync(user, context);
    }

    private static void UpdateEmail(User user, string? email, UpdateEditorContext context)
    {
        if (!context.IsNew && !string.Equals(user.Email, email, StringComparison.OrdinalIgnoreCase))
        {
            user.EmailConfirmed = false;
        }

        user.Email = email;
    }

    private void UpdatePhoneNumber(User user, string? number, UpdateEditorContext context)
    {
        if (!string.IsNullOrEmpty(number) && (number.Count(char.IsAsciiDigit) < MinimumPhoneDigits || number.Any(character => !char.IsAsciiDigit(character) && !" +-/().".Contains(character))))
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(UserInformationViewModel.PhoneNumber), S["Please give a telephone number such as +49 30 123456."]);
            return;
        }

        user.PhoneNumber = string.IsNullOrEmpty(number) ? null : number;
    }
}
