using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentLocalization.Models;
using OrchardCore.ContentLocalization.Services;
using OrchardCore.ContentLocalization.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Localization;
using OrchardCore.Mvc.ModelBinding;

namespace OrchardCore.ContentLocalization.Drivers;

/// <summary>Shows the language of an item, leads to its translations and lets editors make them.</summary>
public sealed class LocalizationPartDisplayDriver : ContentPartDisplayDriver<LocalizationPart>
{
    private readonly IContentLocalizationManager _manager;
    private readonly ILocalizationService _localization;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;
    private readonly IStringLocalizer S;

    public LocalizationPartDisplayDriver(
        IContentLocalizationManager manager,
        ILocalizationService localization,
        IAuthorizationService authorization,
        IHttpContextAccessor http,
        IStringLocalizer<LocalizationPartDisplayDriver> localizer)
    {
        _manager = manager;
        _localization = localization;
        _authorization = authorization;
        _http = http;
        S = localizer;
    }

    public override IDisplayResult Display(LocalizationPart part, BuildPartDisplayContext context) => Combine(
        Initialize<LocalizationPartViewModel>("LocalizationPart_SummaryAdmin", model => NameAsync(model, part)).Location("SummaryAdmin", "Tags:11"),
        Initialize<LocalizationPartViewModel>("LocalizationPart_SummaryAdminLinks", model => FillAsync(model, part)).Location("SummaryAdmin", "ActionsMenu:5"));

    public override IDisplayResult Edit(LocalizationPart part, BuildPartEditorContext context)
        => Initialize<LocalizationPartViewModel>(GetEditorShapeType(context), model => FillAsync(model, part)).Location("Sidebar:1");

    public override async Task<IDisplayResult> UpdateAsync(LocalizationPart part, UpdatePartEditorContext context)
    {
        var model = new LocalizationPartViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix, x => x.Culture!);
        if (!string.IsNullOrEmpty(model.Culture) && model.Culture != part.Culture)
        {
            if ((await _localization.GetSupportedCulturesAsync()).Contains(model.Culture, StringComparer.OrdinalIgnoreCase))
            {
                part.Culture = model.Culture;
            }
            else
            {
                context.Updater.ModelState.AddModelError(Prefix, nameof(model.Culture), S["The site does not have this language."]);
            }
        }

        return Edit(part, context);
    }

    private async ValueTask NameAsync(LocalizationPartViewModel model, LocalizationPart part)
    {
        model.LocalizationPart = part;
        model.LocalizationSet = part.LocalizationSet;
        model.Culture = part.Culture ?? await _localization.GetDefaultCultureAsync();
        model.Name = LanguageNames.Of(model.Culture, await _localization.GetSupportedCulturesAsync());
    }

    private async ValueTask FillAsync(LocalizationPartViewModel model, LocalizationPart part)
    {
        await NameAsync(model, part);
        var siblings = string.IsNullOrEmpty(part.LocalizationSet) ? [] : (await _manager.GetItemsForSetAsync(part.LocalizationSet))
            .Where(item => item.ContentItemId != part.ContentItem.ContentItemId)
            .Select(item => (item.ContentItemId, Culture: item.TryGet<LocalizationPart>(out var own) ? own.Culture : null))
            .Where(item => item.Culture is not null)
            .ToArray();
        var supported = await _localization.GetSupportedCulturesAsync();
        model.ContentItemCultures =
        [
            .. supported.Where(culture => !Same(culture, model.Culture!)).Select(culture => Link(culture, siblings.FirstOrDefault(item => Same(item.Culture!, culture)).ContentItemId, supported)),
            .. siblings.Where(item => !supported.Contains(item.Culture, StringComparer.OrdinalIgnoreCase)).Select(item => Link(item.Culture!, item.ContentItemId, supported)),
        ];
        model.Choices = siblings.Length == 0 ? [.. supported.Select(culture => new SelectListItem(LanguageNames.Of(culture, supported), culture, Same(culture, model.Culture!)))] : [];
        model.MayLocalize = part.ContentItem.Id != 0 && await _authorization.AuthorizeAsync(_http.HttpContext?.User, ContentLocalizationPermissions.LocalizeContent, part.ContentItem);
    }

    private static bool Same(string first, string second) => first.Equals(second, StringComparison.OrdinalIgnoreCase);

    private static LocalizationLinksViewModel Link(string culture, string? contentItemId, string[] supported) => new()
    {
        Culture = CultureInfo.GetCultureInfo(culture),
        Name = LanguageNames.Of(culture, supported),
        ContentItemId = contentItemId,
        IsDeleted = !supported.Contains(culture, StringComparer.OrdinalIgnoreCase),
    };
}
