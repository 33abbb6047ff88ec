using Microsoft.AspNetCore.Http;
using OrchardCore.Abstractions.Setup;
using OrchardCore.Recipes.Models;

namespace OrchardCore.Recipes.Services;

public static class RecipeEnvironment
{
    /// <summary>The parameters of all providers; later ones win.</summary>
    public static async Task<Dictionary<string, object>> GetEnvironmentAsync(this IEnumerable<IRecipeEnvironmentProvider> providers)
    {
        var environment = new Dictionary<string, object>();
        foreach (var provider in providers.OrderBy(provider => provider.Order))
        {
            await provider.PopulateEnvironmentAsync(environment);
        }

        return environment;
    }
}

/// <summary>The parameters of a set-up that is running; they beat what the site itself says.</summary>
public sealed class RecipeEnvironmentFeatureProvider : IRecipeEnvironmentProvider
{
    private static readonly string[] _names = [SetupConstants.SiteName, SetupConstants.AdminUserId, SetupConstants.AdminUsername];

    private readonly IHttpContextAccessor _httpContextAccessor;

    public RecipeEnvironmentFeatureProvider(IHttpContextAccessor httpContextAccessor)
    {
        _httpContextAccessor = httpContextAccessor;
    }

    public int Order => 1000;

    public Task PopulateEnvironmentAsync(IDictionary<string, object> environment)
    {
        if (_httpContextAccessor.HttpContext?.Features.Get<RecipeEnvironmentFeature>() is { } feature)
        {
            foreach (var name in _names)
            {
                if (feature.Properties.TryGetValue(name, out var value))
                {
                    environment[name] = value;
                }
            }
        }

        return Task.CompletedTask;
    }
}
