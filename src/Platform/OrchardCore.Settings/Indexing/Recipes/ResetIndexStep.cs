using OrchardCore.Documents;
using OrchardCore.Indexing.Models;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace OrchardCore.Indexing.Recipes;

/// <summary>The step <c>ResetIndex</c>: indexes catch up from the beginning.</summary>
public class ResetIndexStep : NamedRecipeStepHandler
{
    private readonly IDocumentManager<IndexProfilesDocument> _documents;
    private readonly IEnumerable<IIndexProvider> _providers;
    private readonly bool _rebuild;

    public ResetIndexStep(IDocumentManager<IndexProfilesDocument> documents, IEnumerable<IIndexProvider> providers)
        : this("ResetIndex", rebuild: false, documents, providers)
    {
    }

    protected ResetIndexStep(string name, bool rebuild, IDocumentManager<IndexProfilesDocument> documents, IEnumerable<IIndexProvider> providers)
        : base(name)
    {
        _rebuild = rebuild;
        _documents = documents;
        _providers = providers;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var step = context.Bind<ResetIndexStepModel>();
        var profiles = (await _documents.GetOrCreateImmutableAsync()).Profiles;
        for (var i = 0; i < step.IndexNames.Length; i++)
        {
            if (!profiles.Exists(profile => profile.Name == step.IndexNames[i]))
            {
                throw new RecipeStepException($"$.IndexNames[{i}]", $"there is no index profile \"{step.IndexNames[i]}\".");
            }
        }

        foreach (var profile in profiles.Where(profile => step.IncludeAll || step.IndexNames.Contains(profile.Name)))
        {
            if (!context.IsDryRun)
            {
                await _providers.First(provider => provider.Name == profile.ProviderName).ResetAsync(profile, _rebuild);
            }

            context.Changed($"index {profile.Name}");
        }
    }

    private sealed class ResetIndexStepModel : RecipeStepModel
    {
        public bool IncludeAll { get; set; }

        public string[] IndexNames { get; set; } = [];
    }
}

/// <summary>The step <c>RebuildIndex</c>: indexes are emptied and built anew.</summary>
public sealed class RebuildIndexStep : ResetIndexStep
{
    public RebuildIndexStep(IDocumentManager<IndexProfilesDocument> documents, IEnumerable<IIndexProvider> providers)
        : base("RebuildIndex", rebuild: true, documents, providers)
    {
    }
}
