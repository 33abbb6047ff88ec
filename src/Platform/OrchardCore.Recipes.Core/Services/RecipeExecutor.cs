using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Data;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using OrchardCore.Recipes.Events;
using OrchardCore.Recipes.Files;
using OrchardCore.Recipes.Models;
using OrchardCore.Scripting;
using OrchardCore.Scripting.JavaScript;
using OrchardCore.Scripting.Methods;

namespace OrchardCore.Recipes.Services;

/// <summary>
/// Runs a recipe with its inner recipes in one store transaction, each step in its own shell scope. Whatever fails undoes
/// all of it and names file, step, place and reason.
/// </summary>
public sealed class RecipeExecutor : IRecipeExecutor
{
    private const int MaxNesting = 10;
    private const int MaxErrorsPerStep = 20;

    private readonly IShellHost _shellHost;
    private readonly ShellSettings _shellSettings;
    private readonly IStoreTransactionManager _transactions;
    private readonly IEnumerable<IRecipeEventHandler> _eventHandlers;
    private readonly ILogger _logger;

    public RecipeExecutor(
        IShellHost shellHost,
        ShellSettings shellSettings,
        IStoreTransactionManager transactions,
        IEnumerable<IRecipeEventHandler> eventHandlers,
        ILogger<RecipeExecutor> logger)
    {
        _shellHost = shellHost;
        _shellSettings = shellSettings;
        _transactions = transactions;
        _eventHandlers = eventHandlers;
        _logger = logger;
    }

    public async Task<string> ExecuteAsync(string executionId, RecipeDescriptor recipeDescriptor, IDictionary<string, object> environment, CancellationToken cancellationToken)
    {
        if (!recipeDescriptor.RequireNewScope)
        {
            // A data migration: its session already has a transaction.
            await ExecuteRecipeAsync(executionId, recipeDescriptor, environment, nesting: 0, cancellationToken);
            return executionId;
        }

        await using var transaction = await _transactions.BeginAsync();
        await ExecuteRecipeAsync(executionId, recipeDescriptor, environment, nesting: 0, cancellationToken);
        if (!IsOn(environment, RecipeRun.DryRunKey))
        {
            await transaction.CommitAsync();
        }

        return executionId;
    }

    private async Task ExecuteRecipeAsync(string executionId, RecipeDescriptor recipe, IDictionary<string, object> environment, int nesting, CancellationToken cancellationToken)
    {
        await _eventHandlers.InvokeAsync(handler => handler.RecipeExecutingAsync(executionId, recipe), _logger);
        try
        {
            var file = await RecipeFile.ReadAsync(recipe.RecipeFileInfo, cancellationToken);
            if (file.HasScripts)
            {
                JavaScriptEngine.Load();
            }

            var methods = new RecipeMethods(recipe, file.Variables, environment);
            for (var i = 0; i < file.Steps.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (GetErrors(environment) is { } errors)
                {
                    await TryStepAsync(executionId, recipe, environment, file, methods, i + 1, nesting, errors, cancellationToken);
                    continue;
                }

                var context = CreateContext(executionId, recipe, environment, file, stepNumber: i + 1);
                try
                {
                    await ExecuteStepAsync(context, methods);
                }
                catch (Exception exception) when (IsOfStep(exception))
                {
                    throw Failure(context, file, exception);
                }

                await ExecuteInnerRecipesAsync(context, environment, nesting + 1, cancellationToken);
            }
        }
        catch
        {
            await _eventHandlers.InvokeAsync(handler => handler.ExecutionFailedAsync(executionId, recipe), _logger);
            throw;
        }

        // What is taken back has not happened.
        if (!IsOn(environment, RecipeRun.DryRunKey))
        {
            await _eventHandlers.InvokeAsync(handler => handler.RecipeExecutedAsync(executionId, recipe), _logger);
        }
    }

    // A step of a dry run goes on without what is wrong in it, and the run without the step if need be.
    private async Task TryStepAsync(
        string executionId, RecipeDescriptor recipe, IDictionary<string, object> environment, RecipeFile file, RecipeMethods methods, int stepNumber, int nesting,
        List<RecipeExecutionException> errors, CancellationToken cancellationToken)
    {
        var report = GetReport(environment);
        var step = file.Steps[stepNumber - 1];
        StepTrial? trial = null;
        try
        {
            for (var attempt = 1; attempt <= MaxErrorsPerStep; attempt++)
            {
                var changes = report.Changes.Count;
                await StoreTransaction.Current!.MarkAsync();
                var context = CreateContext(executionId, recipe, environment, file, stepNumber);
                context.Step = trial?.Step ?? (JsonObject)step.DeepClone();
                if (await FindFailureAsync(context, methods) is not { } failure)
                {
                    await ExecuteInnerRecipesAsync(context, environment, nesting + 1, cancellationToken);
                    return;
                }

                await StoreTransaction.Current!.GoBackAsync();
                report.GoBackTo(changes);
                trial ??= new StepTrial(step);
                var (path, reason) = StepFailure.Explain(failure);
                var goesOn = trial.TakeOut(ref path);
                var error = new RecipeExecutionException(file.PlaceOf(stepNumber, context.Name, path), reason, failure);

                // Without what was taken out it may be wrong in the same way.
                if (errors.Count == 0 || errors[^1].Message != error.Message)
                {
                    errors.Add(error);
                }

                if (!goesOn)
                {
                    return;
                }
            }
        }
        catch (RecipeExecutionException exception)
        {
            // A step without a name, or an inner recipe that cannot be read.
            errors.Add(exception);
        }
    }

    private async Task<Exception?> FindFailureAsync(RecipeExecutionContext context, RecipeMethods methods)
    {
        try
        {
            await ExecuteStepAsync(context, methods);
            return null;
        }
        catch (Exception exception) when (IsOfStep(exception))
        {
            return exception;
        }
    }

    private async Task ExecuteInnerRecipesAsync(RecipeExecutionContext context, IDictionary<string, object> environment, int nesting, CancellationToken cancellationToken)
    {
        foreach (var inner in context.InnerRecipes ?? [])
        {
            if (nesting > MaxNesting)
            {
                throw new RecipeExecutionException(
                    new RecipePlace(context.RecipeDescriptor.RecipeFileInfo.Name, context.StepNumber, context.Name),
                    $"the recipe \"{inner.Name}\" runs itself again.");
            }

            inner.RequireNewScope = context.RecipeDescriptor.RequireNewScope;
            await ExecuteRecipeAsync(Guid.NewGuid().ToString("n"), inner, environment, nesting, cancellationToken);
        }
    }

    private static RecipeExecutionContext CreateContext(string executionId, RecipeDescriptor recipe, IDictionary<string, object> environment, RecipeFile file, int stepNumber)
    {
        var step = file.Steps[stepNumber - 1];
        if (step["name"] is not { } name || name.GetValueKind() != System.Text.Json.JsonValueKind.String || string.IsNullOrWhiteSpace(name.GetValue<string>()))
        {
            throw new RecipeExecutionException(file.PlaceOf(stepNumber, null, step["name"] is null ? "$" : "$.name"), "the step has no \"name\".");
        }

        return new RecipeExecutionContext
        {
            ExecutionId = executionId,
            Environment = environment,
            Name = name.GetValue<string>(),
            Step = step,
            StepNumber = stepNumber,
            RecipeDescriptor = recipe,
            Report = GetReport(environment),
            IsDryRun = IsOn(environment, RecipeRun.DryRunKey),
            ReplacesEdited = IsOn(environment, RecipeRun.ReplacesEditedKey),
        };
    }

    private static bool IsOn(IDictionary<string, object> environment, string key) => environment.TryGetValue(key, out var value) && value is true;

    private static RecipeReport GetReport(IDictionary<string, object> environment)
    {
        if (!environment.TryGetValue(RecipeReport.EnvironmentKey, out var report))
        {
            environment[RecipeReport.EnvironmentKey] = report = new RecipeReport();
        }

        return (RecipeReport)report;
    }

    // Only a dry run collects them; null: the first error ends the run.
    private static List<RecipeExecutionException>? GetErrors(IDictionary<string, object> environment)
        => environment.TryGetValue(RecipeRun.ErrorsKey, out var errors) ? errors as List<RecipeExecutionException> : null;

    private static bool IsOfStep(Exception exception) => exception is not (RecipeExecutionException or OperationCanceledException) && !exception.IsFatal();

    private static RecipeExecutionException Failure(RecipeExecutionContext context, RecipeFile file, Exception exception)
    {
        var (path, reason) = StepFailure.Explain(exception);
        return new RecipeExecutionException(file.PlaceOf(context.StepNumber, context.Name, path), reason, exception);
    }

    private async Task ExecuteStepAsync(RecipeExecutionContext context, RecipeMethods methods)
    {
        if (!context.RecipeDescriptor.RequireNewScope)
        {
            await HandleStepAsync(ShellScope.Services, context, methods);
            return;
        }

        await using var scope = await _shellHost.GetScopeAsync(_shellSettings);
        await scope.UsingAsync(scope => HandleStepAsync(scope.ServiceProvider, context, methods));
    }

    private async Task HandleStepAsync(IServiceProvider services, RecipeExecutionContext context, RecipeMethods methods)
    {
        var handlers = services.GetServices<IRecipeStepHandler>().ToArray();
        if (!handlers.Any(handler => handler is not NamedRecipeStepHandler named || named.Handles(context.Name)))
        {
            throw new RecipeStepException("$.name", $"no enabled feature knows the step \"{context.Name}\". Is it misspelled, or does its feature need enabling first?");
        }

        new RecipeStepScripts(services.GetRequiredService<IScriptingManager>(), context.RecipeDescriptor, methods).Evaluate(context.Step);
        await _eventHandlers.InvokeAsync(handler => handler.RecipeStepExecutingAsync(context), _logger);
        var changesBefore = context.Report.Changes.Count;
        foreach (var handler in handlers)
        {
            await handler.ExecuteAsync(context);
        }

        if (context.Errors.Count > 0)
        {
            throw new RecipeStepException("$", string.Join(' ', context.Errors));
        }

        if (!context.IsDryRun)
        {
            LogLeftAlone(context.Report.Changes.Skip(changesBefore));
        }

        await _eventHandlers.InvokeAsync(handler => handler.RecipeStepExecutedAsync(context), _logger);
    }

    // For the console of a set-up, where nobody sees the report.
    private void LogLeftAlone(IEnumerable<RecipeChange> changes)
    {
        foreach (var change in changes.Where(change => change.Kind is RecipeChangeKind.Kept))
        {
            _logger.LogWarning("{Recipe}, step {StepNumber} \"{StepName}\" left {Subject} alone: {Reason}", change.Recipe, change.StepNumber, change.StepName, change.Subject, change.Reason);
        }
    }
}
