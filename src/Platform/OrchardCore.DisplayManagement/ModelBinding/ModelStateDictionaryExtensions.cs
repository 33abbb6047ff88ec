using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OrchardCore.Mvc.ModelBinding;

/// <summary>Adding errors under a prefix. Stands in for OrchardCore.Mvc.ModelBinding.ModelStateDictionaryExtensions.</summary>
public static class ModelStateDictionaryExtensions
{
    public static void AddModelError(this ModelStateDictionary modelState, string? prefix, string key, string errorMessage)
    {
        modelState.AddModelError(FullKey(prefix, key), errorMessage);
    }

    public static void BindValidationResults(this ModelStateDictionary modelState, string? prefix, IEnumerable<ValidationResult> validationResults)
    {
        foreach (var result in validationResults)
        {
            modelState.BindValidationResult(prefix, result);
        }
    }

    public static void BindValidationResult(this ModelStateDictionary modelState, string? prefix, ValidationResult item)
    {
        if (!item.MemberNames.Any())
        {
            modelState.AddModelError(prefix ?? string.Empty, item.ErrorMessage ?? string.Empty);
        }

        foreach (var member in item.MemberNames)
        {
            modelState.AddModelError(FullKey(prefix, member), item.ErrorMessage ?? string.Empty);
        }
    }

    private static string FullKey(string? prefix, string key)
    {
        return string.IsNullOrEmpty(prefix) ? key : $"{prefix}.{key}";
    }
}
