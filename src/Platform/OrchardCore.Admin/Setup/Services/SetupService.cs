using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.Abstractions.Setup;
using OrchardCore.Data;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Environment.Shell.Descriptor;
using OrchardCore.Environment.Shell.Descriptor.Models;
using OrchardCore.Locking;
using OrchardCore.Modules;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Setup.Events;
using OrchardCore.Users;
using YesSql;

namespace OrchardCore.Setup.Services;

/// <summary>
/// Sets the site up in one store transaction: features, recipe and administrator. Whatever goes wrong is told in the context's
/// errors and leaves nothing behind, so that the set-up can be repeated.
/// </summary>
public sealed class SetupService : ISetupService
{
    private const string LockKey = "SITE_SETUP";

    private readonly IShellHost _shellHost;
    private readonly IShellContextFactory _shellFactory;
    private readonly IShellSettingsManager _settingsManager;
    private readonly IEnumerable<IRecipeHarvester> _harvesters;
    private readonly RecipeErrorTexts _recipeErrors;
    private readonly ILocalLock _lock;
    private readonly ShellOptions _shellOptions;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly ILogger _logger;
    private readonly IStringLocalizer S;
    private bool _isCommitting;

    public SetupService(
        IShellHost shellHost,
        IShellContextFactory shellFactory,
        IShellSettingsManager settingsManager,
        IEnumerable<IRecipeHarvester> harvesters,
        RecipeErrorTexts recipeErrors,
        ILocalLock localLock,
        IOptions<ShellOptions> shellOptions,
        IHostApplicationLifetime lifetime,
        ILogger<SetupService> logger,
        IStringLocalizer<SetupService> localizer)
    {
        _shellHost = shellHost;
        _shellFactory = shellFactory;
        _settingsManager = settingsManager;
        _harvesters = harvesters;
        _recipeErrors = recipeErrors;
        _lock = localLock;
        _shellOptions = shellOptions.Value;
        _lifetime = lifetime;
        _logger = logger;
        S = localizer;
    }

    public async Task<IEnumerable<RecipeDescriptor>> GetSetupRecipesAsync()
    {
        var recipes = new List<RecipeDescriptor>();
        foreach (var harvester in _harvesters)
        {
            recipes.AddRange((await harvester.HarvestRecipesAsync()).Where(recipe => recipe.IsSetupRecipe));
        }

        return recipes;
    }

    public async Task<string> SetupAsync(SetupContext context)
    {
        var executionId = Guid.NewGuid().ToString("n");
        await using var locker = await _lock.AcquireLockAsync(LockKey);
        var former = _shellHost.GetSettings(context.ShellSettings.Name);
        if (!former.IsUninitialized())
        {
            context.Errors[string.Empty] = S["The site has been set up already."];
            return executionId;
        }

        if (PasswordPolicy.Check(context.Properties.TryGetValue(SetupConstants.AdminPassword, out var password) ? password?.ToString() : null) is { Count: > 0 } missing)
        {
            context.Errors[SetupConstants.AdminPassword] = string.Join(' ', missing.Select(text => S[text].Value));
            return executionId;
        }

        // Meanwhile everybody else is asked to come back.
        former.AsInitializing();
        try
        {
            await RunAsync(context, executionId);
        }
        catch (RecipeExecutionException ex)
        {
            Fail(context, ex, string.Empty, _recipeErrors.Message(ex));
        }
        catch (Exception ex) when (!ex.IsFatal() && ex is not OperationCanceledException)
        {
            if (DatabaseTrouble.TextOf(ex) is { } trouble)
            {
                Fail(context, ex, SetupConstants.DatabaseConnectionString, S[trouble]);
            }
            else
            {
                Fail(context, ex, string.Empty, S["The site could not be set up: {0}", ex.GetBaseException().Message]);
            }
        }
        finally
        {
            // A site that has been set up has settings of its own.
            former.AsUninitialized();
        }

        if (context.Errors.Count == 0)
        {
            await SucceedAsync();
        }

        return executionId;
    }

    private async Task RunAsync(SetupContext context, string executionId)
    {
        _isCommitting = false;
        context.Properties[SetupConstants.AdminUserId] = IdGenerator.GenerateId();
        var settings = CreateSettings(context);
        var features = context.EnabledFeatures.Concat(["OrchardCore.Features", "OrchardCore.Scripting", "OrchardCore.Recipes"]).Distinct();
        var descriptor = new ShellDescriptor { Features = [.. features.Select(id => new ShellFeature(id))] };

        using var file = new NewDatabaseFile(_shellOptions, settings);
        await using var shell = await _shellFactory.CreateDescribedContextAsync(settings, descriptor);

        // By this record the next start knows the database again should the process end before the site is entered as running.
        await _settingsManager.SaveSettingsAsync(settings);
        try
        {
            await shell.CreateScope().UsingAsync(scope => RunAsync(scope.ServiceProvider, context, settings, descriptor, executionId), activateShell: false);
        }
        finally
        {
            // Once the commit has begun the database may be finished, even if an error says otherwise; the next start finds out.
            if (_isCommitting)
            {
                file.Keep();
            }
            else
            {
                await _settingsManager.RemoveSettingsAsync(settings);
            }
        }
    }

    private async Task RunAsync(IServiceProvider services, SetupContext context, ShellSettings settings, ShellDescriptor descriptor, string executionId)
    {
        await using var transaction = await services.GetRequiredService<IStoreTransactionManager>().BeginAsync();
        await services.GetRequiredService<IStore>().InitializeAsync();
        var descriptors = services.GetRequiredService<IShellDescriptorManager>();
        if (await descriptors.GetShellDescriptorAsync() is not null)
        {
            context.Errors[SetupConstants.DatabaseConnectionString] = S["The database already holds a site. Choose another database or table prefix."];
            return;
        }

        await descriptors.UpdateShellDescriptorAsync(0, descriptor.Features);
        await services.GetRequiredService<YesSql.ISession>().SaveChangesAsync();
        await _shellHost.UpdateShellSettingsAsync(settings);
        await services.GetRequiredService<IRecipeExecutor>().ExecuteAsync(executionId, context.Recipe, ToEnvironment(context), _lifetime.ApplicationStopping);
        await RaiseAsync(context, settings);
        if (context.Errors.Count == 0)
        {
            await services.GetRequiredService<ICommitMarks>().AddAsync(InterruptedSetup.MarkOf(settings));
            await _shellHost.UpdateShellSettingsAsync(settings.AsRunning());
            _isCommitting = true;
            await transaction.CommitAsync();
        }
    }

    // The handlers belong to the features that the recipe has enabled.
    private async Task RaiseAsync(SetupContext context, ShellSettings settings)
    {
        await using var handlerScope = await _shellHost.GetScopeAsync(settings);
        await handlerScope.UsingAsync(async scope =>
        {
            var handlers = scope.ServiceProvider.GetServices<ISetupEventHandler>().ToArray();
            foreach (var handler in handlers)
            {
                await handler.SetupAsync(context);
            }

            if (context.Errors.Count > 0)
            {
                await handlers.InvokeAsync((handler, failed) => handler.FailedAsync(failed), context, _logger);
            }
        });
    }

    private async Task SucceedAsync()
    {
        await using var siteScope = await _shellHost.GetScopeAsync(ShellSettings.DefaultShellName);
        await siteScope.UsingAsync(scope => scope.ServiceProvider.GetServices<ISetupEventHandler>().InvokeAsync(handler => handler.SucceededAsync(), _logger));
    }

    private static ShellSettings CreateSettings(SetupContext context)
    {
        var settings = new ShellSettings(context.ShellSettings)
        {
            ["RecipeName"] = context.Recipe.Name,
            ["DatabaseProvider"] = Value(SetupConstants.DatabaseProvider) ?? "Sqlite",
            ["ConnectionString"] = Value(SetupConstants.DatabaseConnectionString),
            ["TablePrefix"] = Value(SetupConstants.DatabaseTablePrefix),
            ["Schema"] = Value(SetupConstants.DatabaseSchema),
        };
        settings["Secret"] ??= Guid.NewGuid().ToString();
        settings.TenantId ??= IdGenerator.GenerateId();
        settings["DatabaseName"] ??= Value(SetupConstants.DatabaseName) ?? "OrchardCore.db";
        return settings.AsInitializing();

        string? Value(string key) => context.Properties.TryGetValue(key, out var value) && value?.ToString() is { Length: > 0 } text ? text : null;
    }

    private static Dictionary<string, object> ToEnvironment(SetupContext context)
        => context.Properties.Where(property => property.Value is not null).ToDictionary(property => property.Key, property => property.Value!);

    private void Fail(SetupContext context, Exception exception, string key, string message)
    {
        _logger.LogError(exception, "The site could not be set up.");
        context.Errors[key] = message;
    }
}
