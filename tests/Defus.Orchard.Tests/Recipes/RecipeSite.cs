using System.Text;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using Xunit;

namespace Defus.Orchard.Tests.Recipes;

/// <summary>Runs recipes on a site and tells what its database holds.</summary>
internal static class RecipeSite
{
    /// <exception cref="RecipeExecutionException">The recipe failed.</exception>
    public static Task<RecipeReport> RunAsync(this Site site, string json)
    {
        return site.RunAsync(_ => Task.FromResult(MemoryRecipe.Create(json)));
    }

    /// <summary>Runs a recipe of the application's modules.</summary>
    public static Task<RecipeReport> RunNamedAsync(this Site site, string name)
    {
        return site.RunAsync(async services => (await services.GetServices<IRecipeHarvester>().FindRecipeAsync(name))!);
    }

    private static async Task<RecipeReport> RunAsync(this Site site, Func<IServiceProvider, Task<RecipeDescriptor>> find)
    {
        var report = new RecipeReport();
        await site.InScopeAsync(async services =>
        {
            var environment = await services.GetServices<IRecipeEnvironmentProvider>().GetEnvironmentAsync();
            environment[RecipeReport.EnvironmentKey] = report;
            await services.GetRequiredService<IRecipeExecutor>()
                .ExecuteAsync(Guid.NewGuid().ToString("n"), await find(services), environment, TestContext.Current.CancellationToken);
        });
        return report;
    }

    /// <summary>All documents but the log of who signed in.</summary>
    public static async Task<string> SnapshotAsync(this Site site)
    {
        var text = new StringBuilder();
        await site.InScopeAsync(async services =>
        {
            var connection = await services.GetRequiredService<YesSql.ISession>().CreateConnectionAsync();
            await using var documents = connection.CreateCommand();
            documents.CommandText = "SELECT \"Id\", \"Type\", \"Content\", \"Version\" FROM \"Document\" WHERE \"Type\" NOT LIKE '%SignIns.SignIn,%' ORDER BY \"Id\"";
            await using var reader = await documents.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                text.AppendJoin('|', reader.GetValue(0), reader.GetValue(1), reader.GetValue(2), reader.GetValue(3)).AppendLine();
            }
        });
        return text.ToString();
    }

    public static async Task<string[]> EnabledFeaturesAsync(this Site site)
    {
        string[] features = [];
        await site.InScopeAsync(async services =>
            features = [.. (await services.GetRequiredService<IShellFeaturesManager>().GetEnabledFeaturesAsync()).Select(feature => feature.Id)]);
        return features;
    }
}
