using OrchardCore.Templates.Models;

namespace OrchardCore.Templates.ViewModels;

public sealed class TemplateIndexViewModel
{
    public bool AdminTemplates { get; init; }

    public string? Search { get; init; }

    public IReadOnlyList<KeyValuePair<string, Template>> Templates { get; init; } = [];
}

/// <summary>The form of a template.</summary>
public sealed class TemplateViewModel
{
    public const int MaxContentLength = 500_000;

    public bool AdminTemplates { get; set; }

    public string? Name { get; set; }

    public string? Content { get; set; }

    public string? Description { get; set; }

    /// <summary>The page that the preview shows.</summary>
    public string? Handle { get; set; }
}
