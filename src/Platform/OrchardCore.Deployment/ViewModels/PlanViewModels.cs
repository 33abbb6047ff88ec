using System.ComponentModel.DataAnnotations;
using OrchardCore.DisplayManagement;

namespace OrchardCore.Deployment.ViewModels;

public class DeploymentPlanIndexViewModel
{
    public IReadOnlyList<DeploymentPlan> Plans { get; set; } = [];

    public string? Search { get; set; }

    public int Total { get; set; }

    public IShape Pager { get; set; } = null!;

    public bool MayExport { get; set; }
}

public class EditDeploymentPlanViewModel
{
    public long Id { get; set; }

    [Required(ErrorMessage = "Please give the plan a name.")]
    [StringLength(255, ErrorMessage = "The name may have 255 characters.")]
    public string? Name { get; set; }
}

/// <summary>A plan with its steps, and the steps it could have.</summary>
public class DisplayDeploymentPlanViewModel
{
    public DeploymentPlan Plan { get; set; } = null!;

    public IReadOnlyList<(DeploymentStep Step, string Title, IShape Summary)> Steps { get; set; } = [];

    /// <summary>By category: the class of the step and how it is shown.</summary>
    public IReadOnlyList<IGrouping<string, (string Type, string Title, IShape Thumbnail)>> Offers { get; set; } = [];

    public bool MayExport { get; set; }
}
