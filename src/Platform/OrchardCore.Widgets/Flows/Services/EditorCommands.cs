using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Notify;

namespace OrchardCore.Flows.Services;

/// <summary>
/// Buttons of an editor that only change the form, such as those that add an item when there is no script: the form comes
/// back as it was sent, with the change, and nothing is saved.
/// </summary>
public sealed class EditorCommands
{
    private const string Key = "$command";

    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public EditorCommands(INotifier notifier, IHtmlLocalizer<EditorCommands> localizer)
    {
        _notifier = notifier;
        H = localizer;
    }

    /// <summary>Whether such a button was pressed.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>To be called by the driver that carried out the command.</summary>
    public async Task ContinueAsync(ModelStateDictionary modelState)
    {
        if (!IsRunning)
        {
            IsRunning = true;
            // An error of the form makes every controller show it again instead of saving.
            modelState.AddModelError(Key, " ");
            await _notifier.InformationAsync(H["Not saved yet: look through your changes, then save."]);
        }
    }

    /// <summary>Takes the errors at the fields away: nobody has finished this form yet. Those of the whole form stay.</summary>
    public void ForgetErrors(ModelStateDictionary modelState)
    {
        modelState.Remove(Key);
        foreach (var (name, entry) in modelState)
        {
            if (name.Length > 0)
            {
                entry.Errors.Clear();
                entry.ValidationState = ModelValidationState.Skipped;
            }
        }
    }
}

/// <summary>Shows a form that a command has changed without errors at its fields.</summary>
public sealed class EditorCommandFilter : IResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method)
            && context.HttpContext.RequestServices.GetService<EditorCommands>() is { IsRunning: true } commands)
        {
            commands.ForgetErrors(context.ModelState);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
