using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Users.Localization.Models;
using OrchardCore.Users.Localization.Services;
using OrchardCore.Users.Models;
using OrchardCore.Users.ViewModels;

namespace OrchardCore.Users.Localization.Drivers;

public sealed class UserLocalizationDisplayDriver : SectionDisplayDriver<User, UserLocalizationSettings>
{
    private readonly UserLanguages _languages;
    private readonly IStringLocalizer S;

    public UserLocalizationDisplayDriver(UserLanguages languages, IStringLocalizer<UserLocalizationDisplayDriver> localizer)
    {
        _languages = languages;
        S = localizer;
    }

    public override async Task<IDisplayResult> EditAsync(User user, UserLocalizationSettings section, BuildEditorContext context)
    {
        var languages = await _languages.ListAsync();
        return Initialize<ChoiceViewModel>("UserCulture_Edit", model =>
        {
            model.Value = section.Culture;
            model.Choices = languages;
        }).Location("Content:4");
    }

    public override async Task<IDisplayResult> UpdateAsync(User user, UserLocalizationSettings section, UpdateEditorContext context)
    {
        var model = new ChoiceViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        if (string.IsNullOrEmpty(model.Value) || await _languages.IsOfferedAsync(model.Value))
        {
            section.Culture = string.IsNullOrEmpty(model.Value) ? null : model.Value;
        }
        else
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Value), S["Please choose a language of the list."]);
        }

        return await EditAsync(user, section, context);
    }
}
