using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.Liquid;
using OrchardCore.Mvc.ModelBinding;

namespace OrchardCore.DisplayManagement.Liquid;

/// <summary>Checks Liquid that people typed into a form.</summary>
public static class TemplateValidation
{
    /// <summary>Adds what is wrong with a template, with its line, to the model state. False when there was something.</summary>
    public static bool CheckTemplate(this ILiquidTemplateManager liquid, ModelStateDictionary modelState, string? prefix, string key, string? template)
    {
        if (string.IsNullOrWhiteSpace(template) || liquid.Validate(template, out var errors))
        {
            return true;
        }

        foreach (var error in errors)
        {
            modelState.AddModelError(prefix, key, error);
        }

        return false;
    }
}
