using System.Globalization;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Users.Localization.Services;
using OrchardCore.Users.Models;
using OrchardCore.Users.ViewModels;

namespace OrchardCore.Users.Localization.Drivers;

/// <summary>The switch of the language in the menu of whoever is signed in.</summary>
public sealed class LanguageUserMenuDisplayDriver : DisplayDriver<UserMenu>
{
    private readonly UserLanguages _languages;

    public LanguageUserMenuDisplayDriver(UserLanguages languages)
    {
        _languages = languages;
    }

    public override async Task<IDisplayResult> DisplayAsync(UserMenu menu, BuildDisplayContext context)
    {
        var languages = await _languages.ListAsync();
        return Initialize<ChoiceViewModel>("UserMenuItems__Language", model =>
        {
            model.Value = languages.FirstOrDefault(language => CultureInfo.GetCultureInfo(language.Key).TwoLetterISOLanguageName == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName).Key;
            model.Choices = languages;
        }).Differentiator("Language").Location("Content:20");
    }
}
