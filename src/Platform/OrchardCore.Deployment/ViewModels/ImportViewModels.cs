using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.Recipes.Models;

namespace OrchardCore.Deployment.ViewModels;

public class ImportViewModel
{
    /// <summary>Whether content that was changed here since its last import is replaced as well.</summary>
    public bool ReplaceChanged { get; set; }

    /// <summary>In megabytes.</summary>
    public long MaxSize { get; set; }
}

public class ImportJsonViewModel
{
    public string? Json { get; set; }

    public bool ReplaceChanged { get; set; }

    /// <summary>The dry run that has failed; null before.</summary>
    [BindNever]
    public RecipeRun? Run { get; set; }
}

/// <summary>What an import would do or did.</summary>
public class ImportResultViewModel
{
    public RecipeRun Run { get; set; } = null!;

    /// <summary>Under which the package is kept; empty once it is applied.</summary>
    public string Key { get; set; } = string.Empty;

    public bool ReplaceChanged { get; set; }
}
