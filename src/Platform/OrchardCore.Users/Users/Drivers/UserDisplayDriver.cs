using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Email;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Users.Models;
using OrchardCore.Users.ResetPassword;
using OrchardCore.Users.ViewModels;

namespace OrchardCore.Users.Drivers;

/// <summary>The way into a new account, and what the page of an account shows.</summary>
public sealed class UserDisplayDriver : DisplayDriver<User>
{
    private readonly IServiceProvider _services;
    private readonly IStringLocalizer S;

    public UserDisplayDriver(IServiceProvider services, IStringLocalizer<UserDisplayDriver> localizer)
    {
        _services = services;
        S = localizer;
    }

    public override IDisplayResult Display(User user, BuildDisplayContext context)
        => Combine(
            Initialize<SummaryAdminUserViewModel>("UserInfo", model => model.User = user).Location(OrchardCoreConstants.DisplayType.DetailAdmin, "Content:5"),
            Initialize<SummaryAdminUserViewModel>("UserButtons", model => model.User = user).Location(OrchardCoreConstants.DisplayType.DetailAdmin, "Actions:1"));

    public override async Task<IDisplayResult?> EditAsync(User user, BuildEditorContext context)
    {
        if (!context.IsNew)
        {
            return null;
        }

        var canInvite = await CanInviteAsync();
        return Initialize<EditUserViewModel>("UserFields_Edit", model =>
        {
            model.CanInvite = canInvite;
            model.SendInvitation = canInvite;
        }).Location("Content:2");
    }

    public override async Task<IDisplayResult?> UpdateAsync(User user, UpdateEditorContext context)
    {
        if (context.IsNew)
        {
            var model = new EditUserViewModel();
            await context.Updater.TryUpdateModelAsync(model, Prefix);
            if (model.SendInvitation && !await CanInviteAsync())
            {
                context.Updater.ModelState.AddModelError(Prefix, nameof(model.SendInvitation), S["The site cannot send mails at the moment. Please set a password."]);
            }
            else if (!model.SendInvitation)
            {
                CheckPassword(model, context);
            }
        }

        return await EditAsync(user, context);
    }

    private void CheckPassword(EditUserViewModel model, UpdateEditorContext context)
    {
        if (string.IsNullOrWhiteSpace(model.Password))
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Password), S["Please give a password."]);
        }
        else if (model.Password != model.PasswordConfirmation)
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.PasswordConfirmation), S["The two passwords differ."]);
        }
    }

    // The pages behind the link are a feature of their own.
    private async Task<bool> CanInviteAsync()
        => _services.GetService<PasswordLinks>() is not null
            && _services.GetService<IEmailReadiness>() is { } email
            && await email.CanSendAsync();
}
