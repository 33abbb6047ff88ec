using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Liquid;
using OrchardCore.Mvc.ModelBinding;

namespace OrchardCore.ContentFields.Services;

/// <summary>Tells the editor of a body where its Liquid has an error.</summary>
public sealed class LiquidBodyValidator
{
    private readonly ILiquidTemplateManager _liquidTemplateManager;
    private readonly IStringLocalizer S;

    public LiquidBodyValidator(ILiquidTemplateManager liquidTemplateManager, IStringLocalizer<FieldTexts> localizer)
    {
        _liquidTemplateManager = liquidTemplateManager;
        S = localizer;
    }

    public void Check(string? text, bool isLiquid, IUpdateModel updater, string prefix, string key)
    {
        if (isLiquid && !string.IsNullOrEmpty(text) && !_liquidTemplateManager.Validate(text, out var errors))
        {
            updater.ModelState.AddModelError(prefix, key, S["The Liquid template has an error. {0}", string.Join(" ", errors)]);
        }
    }
}
