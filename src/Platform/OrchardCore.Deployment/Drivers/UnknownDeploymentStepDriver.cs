using OrchardCore.Deployment.ViewModels;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.Deployment.Drivers;

public sealed class UnknownDeploymentStepDriver : DisplayDriver<DeploymentStep, UnknownDeploymentStep>
{
    private readonly StepTexts _texts;

    public UnknownDeploymentStepDriver(StepTexts texts)
    {
        _texts = texts;
    }

    public override IDisplayResult Display(UnknownDeploymentStep step, BuildDisplayContext context)
    {
        var (title, description) = _texts.Describe(step);
        return View("DeploymentStepSummary", new StepViewModel { Title = title, Description = description, Details = step.TypeDiscriminator })
            .Location(OrchardCoreConstants.DisplayType.Summary, "Content");
    }
}
