using OrchardCore.Deployment.ViewModels;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.Deployment.Drivers;

/// <summary>Shows a kind of step by its name and what it exports; drivers of steps with options describe these.</summary>
public class StepDriver<TStep> : DisplayDriver<DeploymentStep, TStep> where TStep : DeploymentStep
{
    public const int MaxText = 100_000;

    private readonly StepTexts _texts;

    public StepDriver(StepTexts texts)
    {
        _texts = texts;
    }

    /// <summary>The texts of the editor.</summary>
    protected StepTexts Texts => _texts;

    public override async Task<IDisplayResult?> DisplayAsync(TStep step, BuildDisplayContext context)
    {
        var (title, description) = _texts.Describe(step);
        var model = new StepViewModel { Title = title, Description = description, Details = Details(await DescribeAsync(step)) };
        return Combine(
            View("DeploymentStepSummary", model).Location(OrchardCoreConstants.DisplayType.Summary, "Content"),
            View("DeploymentStepThumbnail", model).Location("Thumbnail", "Content"));
    }

    public override async Task<IDisplayResult?> EditAsync(TStep step, BuildEditorContext context)
        => View("DeploymentStepEditor", new StepEditorViewModel { Form = await DescribeAsync(step), Prefix = Prefix }).Location("Content");

    public override async Task<IDisplayResult?> UpdateAsync(TStep step, UpdateEditorContext context)
    {
        var values = new StepValues();
        await context.Updater.TryUpdateModelAsync(values, Prefix);
        var form = await DescribeAsync(step);
        foreach (var flag in form.Flags)
        {
            flag.Set(values.Flags.GetValueOrDefault(flag.Name));
        }

        foreach (var choice in form.Choices)
        {
            var chosen = values.Choices.GetValueOrDefault(choice.Name) ?? [];
            choice.Set([.. choice.Options.Select(option => option.Value).Where(chosen.Contains)]);
        }

        foreach (var text in form.Texts)
        {
            var value = values.Texts.GetValueOrDefault(text.Name);
            if ((value?.Length > MaxText ? _texts.TooLong : text.Set(value)) is { } error)
            {
                context.Updater.ModelState.AddModelError($"{Prefix}.Texts[{text.Name}]", error);
            }
        }

        return await EditAsync(step, context);
    }

    protected virtual ValueTask<StepForm> DescribeAsync(TStep step) => ValueTask.FromResult(new StepForm());

    private static string Details(StepForm form)
        => string.Join(" · ",
        [
            .. form.Flags.Where(flag => flag.Value).Select(flag => flag.Label),
            .. form.Choices.Where(choice => choice.Value.Length > 0)
                .Select(choice => $"{choice.Label}: {string.Join(", ", choice.Value.Select(value => choice.Options.FirstOrDefault(option => option.Value == value).Text ?? value))}"),
            .. form.Texts.Where(text => text.Rows == 0 && !string.IsNullOrEmpty(text.Value)).Select(text => $"{text.Label}: {text.Value}"),
        ]);
}
