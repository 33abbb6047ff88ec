using OrchardCore.Deployment.Drivers;
using OrchardCore.DisplayManagement;

namespace OrchardCore.Deployment.ViewModels;

/// <summary>A step in the list of a plan, or offered for it.</summary>
public class StepViewModel
{
    public string Title { get; set; } = string.Empty;

    public string Description { get; set; } = string.Empty;

    /// <summary>The options that are chosen.</summary>
    public string Details { get; set; } = string.Empty;
}

public class StepEditorViewModel
{
    public StepForm Form { get; set; } = new();

    public string Prefix { get; set; } = string.Empty;
}

/// <summary>What is posted for the options of a step, by their names.</summary>
public class StepValues
{
    public Dictionary<string, bool> Flags { get; set; } = [];

    public Dictionary<string, string[]> Choices { get; set; } = [];

    public Dictionary<string, string?> Texts { get; set; } = [];
}

/// <summary>The page that adds or edits a step.</summary>
public class EditDeploymentPlanStepViewModel
{
    public long DeploymentPlanId { get; set; }

    public string DeploymentPlanName { get; set; } = string.Empty;

    /// <summary>The class of a new step; null for one that is there.</summary>
    public string? DeploymentStepType { get; set; }

    public string StepTitle { get; set; } = string.Empty;

    public IShape Editor { get; set; } = null!;
}
