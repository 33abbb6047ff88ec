using System.Text.Json.Nodes;
using OrchardCore.Documents;
using OrchardCore.Indexing.Models;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace OrchardCore.Indexing.Recipes;

/// <summary>The step <c>CreateOrUpdateIndexProfile</c>.</summary>
public sealed class IndexProfileStep : NamedRecipeStepHandler
{
    private readonly IDocumentManager<IndexProfilesDocument> _documents;
    private readonly IEnumerable<IIndexProvider> _providers;

    public IndexProfileStep(IDocumentManager<IndexProfilesDocument> documents, IEnumerable<IIndexProvider> providers)
        : base("CreateOrUpdateIndexProfile")
    {
        _documents = documents;
        _providers = providers;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var step = context.Bind<IndexProfileStepModel>();
        var document = await _documents.GetOrCreateMutableAsync();
        var before = JObject.FromObject(document);
        for (var i = 0; i < step.Indexes.Length; i++)
        {
            Apply(context, document, step.Indexes[i], i);
        }

        if (!JsonNode.DeepEquals(before, JObject.FromObject(document)))
        {
            await _documents.UpdateAsync(document);
        }
    }

    private void Apply(RecipeExecutionContext context, IndexProfilesDocument document, IndexProfile profile, int i)
    {
        if (string.IsNullOrWhiteSpace(profile.Name))
        {
            throw new RecipeStepException($"$.indexes[{i}]", "the index profile has no \"Name\".");
        }

        if (!_providers.Any(provider => provider.Name == profile.ProviderName))
        {
            throw new RecipeStepException($"$.indexes[{i}].ProviderName", $"no enabled feature provides indexes of \"{profile.ProviderName}\".");
        }

        var existing = document.Profiles.Find(other => other.Name == profile.Name);
        profile.Id = string.IsNullOrEmpty(profile.Id) ? existing?.Id ?? IdGenerator.GenerateId() : profile.Id;
        context.Compared($"index profile {profile.Name}", existing is null ? null : JObject.FromObject(existing), JObject.FromObject(profile));
        if (existing is null)
        {
            document.Profiles.Add(profile);
        }
        else
        {
            document.Profiles[document.Profiles.IndexOf(existing)] = profile;
        }
    }

    private sealed class IndexProfileStepModel : RecipeStepModel
    {
        public IndexProfile[] Indexes { get; set; } = [];
    }
}
