using Microsoft.Extensions.Logging;
using OrchardCore.Abstractions.Setup;
using OrchardCore.AutoSetup.Options;
using OrchardCore.Environment.Shell;
using OrchardCore.Recipes.Models;
using OrchardCore.Setup.Services;

namespace OrchardCore.AutoSetup.Services;

/// <summary>Hands the configured values to the set-up.</summary>
public sealed class AutoSetupService : IAutoSetupService
{
    private readonly ISetupService _setupService;
    private readonly ILogger _logger;

    public AutoSetupService(ISetupService setupService, ILogger<AutoSetupService> logger)
    {
        _setupService = setupService;
        _logger = logger;
    }

    public async Task<(SetupContext, bool)> SetupTenantAsync(TenantSetupOptions setupOptions, ShellSettings shellSettings)
    {
        var context = await GetSetupContextAsync(setupOptions, shellSettings);
        if (context.Errors.Count == 0)
        {
            await _setupService.SetupAsync(context);
        }

        foreach (var (key, message) in context.Errors)
        {
            _logger.LogError("The site '{SiteName}' could not be set up. {Field} {Message}", setupOptions.SiteName, key, message);
        }

        return (context, context.Errors.Count == 0);
    }

    public async Task<SetupContext> GetSetupContextAsync(TenantSetupOptions options, ShellSettings shellSettings)
    {
        var recipes = (await _setupService.GetSetupRecipesAsync()).ToArray();
        var recipe = Array.Find(recipes, recipe => recipe.Name == options.RecipeName);
        var context = new SetupContext { ShellSettings = shellSettings, Recipe = recipe ?? new RecipeDescriptor() };
        foreach (var missing in options.FindMissing())
        {
            context.Errors[missing] = "The configuration OrchardCore_AutoSetup does not give this value.";
        }

        if (recipe is null && !context.Errors.ContainsKey(nameof(options.RecipeName)))
        {
            context.Errors[nameof(options.RecipeName)] =
                $"There is no setup recipe '{options.RecipeName}'. There are: {string.Join(", ", recipes.Select(known => known.Name))}.";
        }

        shellSettings.RequestUrlHost = options.RequestUrlHost;
        shellSettings.RequestUrlPrefix = options.RequestUrlPrefix;
        context.Properties[SetupConstants.SiteName] = options.SiteName;
        context.Properties[SetupConstants.SiteTimeZone] = options.SiteTimeZone;
        context.Properties[SetupConstants.AdminUsername] = options.AdminUsername;
        context.Properties[SetupConstants.AdminEmail] = options.AdminEmail;
        context.Properties[SetupConstants.AdminPassword] = options.AdminPassword;
        context.Properties[SetupConstants.DatabaseProvider] = options.DatabaseProvider;
        context.Properties[SetupConstants.DatabaseConnectionString] = options.DatabaseConnectionString;
        context.Properties[SetupConstants.DatabaseTablePrefix] = options.DatabaseTablePrefix;
        context.Properties[SetupConstants.DatabaseSchema] = options.DatabaseSchema;
        return context;
    }
}
