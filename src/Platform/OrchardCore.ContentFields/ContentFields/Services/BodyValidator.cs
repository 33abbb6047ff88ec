using Microsoft.Extensions.Localization;
using OrchardCore.ContentFields.Advice;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Liquid;
using OrchardCore.Mvc.ModelBinding;

namespace OrchardCore.ContentFields.Services;

/// <summary>Tells the editor of a body what is wrong with it: an error in its Liquid, an image nobody has described.</summary>
public sealed class BodyValidator
{
    private readonly ILiquidTemplateManager _liquidTemplateManager;
    private readonly IStringLocalizer S;

    public BodyValidator(ILiquidTemplateManager liquidTemplateManager, IStringLocalizer<FieldTexts> localizer)
    {
        _liquidTemplateManager = liquidTemplateManager;
        S = localizer;
    }

    public void CheckImages(string? html, IUpdateModel updater, string prefix, string key)
    {
        if (!string.IsNullOrEmpty(html) && HtmlReview.Of(html).HasImageWithoutText)
        {
            updater.ModelState.AddModelError(prefix, key, S["An image has no alternative text. Describe it, or give it an empty text if it is only decoration."]);
        }
    }

    public void CheckLiquid(string? text, bool isLiquid, IUpdateModel updater, string prefix, string key)
    {
        if (isLiquid && !string.IsNullOrEmpty(text) && !_liquidTemplateManager.Validate(text, out var errors))
        {
            updater.ModelState.AddModelError(prefix, key, S["The Liquid template has an error. {0}", string.Join(" ", errors)]);
        }
    }
}
