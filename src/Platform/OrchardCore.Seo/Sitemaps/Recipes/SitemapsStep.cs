using System.Text.Json.Nodes;
using OrchardCore.Documents;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Sitemaps.Models;

namespace OrchardCore.Sitemaps.Recipes;

/// <summary>Creates and updates sitemaps by their id.</summary>
public sealed class SitemapsStep : NamedRecipeStepHandler
{
    private readonly IDocumentManager<SitemapDocument> _documents;

    public SitemapsStep(IDocumentManager<SitemapDocument> documents)
        : base("Sitemaps")
    {
        _documents = documents;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var model = context.Step.ToObject<StepModel>() ?? new StepModel();
        var document = await _documents.GetOrCreateMutableAsync();
        for (var i = 0; i < model.Data.Count; i++)
        {
            if (string.IsNullOrEmpty(model.Data[i].SitemapId))
            {
                context.Errors.Add($"$.data[{i}].SitemapId: a sitemap needs an id.");
                return;
            }

            document.Sitemaps[model.Data[i].SitemapId] = model.Data[i];
        }

        await _documents.UpdateAsync(document);
    }

    private sealed class StepModel
    {
        public List<SitemapType> Data { get; set; } = [];
    }
}
