using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.Rules.Services;

namespace OrchardCore.Rules.ViewModels;

/// <summary>The form of a condition: of its fields a condition uses those of its kind.</summary>
public class ConditionViewModel
{
    /// <summary>The layer whose rule it is.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>The kind, such as UrlCondition.</summary>
    public string Type { get; set; } = string.Empty;

    /// <summary>Where a new condition goes; empty for the rule itself.</summary>
    public string? ConditionGroupId { get; set; }

    /// <summary>The condition to change; empty for a new one.</summary>
    public string? ConditionId { get; set; }

    public bool Holds { get; set; } = true;

    public string Operation { get; set; } = nameof(Models.StringEqualsOperator);

    public bool CaseSensitive { get; set; }

    [MaxLength(1000, ErrorMessage = "This text is too long.")]
    public string? Value { get; set; }

    [MaxLength(10_000, ErrorMessage = "This text is too long.")]
    public string? Script { get; set; }

    [MaxLength(200, ErrorMessage = "This text is too long.")]
    public string? DisplayText { get; set; }

    [BindNever]
    public ConditionKind Kind { get; set; } = null!;

    [BindNever]
    public IReadOnlyList<(string Name, string Text)> Operations { get; set; } = [];

    /// <summary>Values that exist, such as the roles.</summary>
    [BindNever]
    public IReadOnlyList<string> Known { get; set; } = [];
}
