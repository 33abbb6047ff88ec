using System.Text.Json.Nodes;
using OrchardCore.Documents;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Sitemaps.Models;
using OrchardCore.Sitemaps.Services;

namespace OrchardCore.Sitemaps.Recipes;

/// <summary>Creates and updates sitemaps by their id.</summary>
public sealed class SitemapsStep : NamedRecipeStepHandler
{
    private readonly IDocumentManager<SitemapDocument> _documents;
    private readonly SitemapCache _cache;

    public SitemapsStep(IDocumentManager<SitemapDocument> documents, SitemapCache cache)
        : base("Sitemaps")
    {
        _cache = cache;
        _documents = documents;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var model = context.Bind<StepModel>();
        var document = await _documents.GetOrCreateMutableAsync();
        var isChanged = false;
        for (var i = 0; i < model.Data.Count; i++)
        {
            var sitemap = model.Data[i];
            if (string.IsNullOrEmpty(sitemap.SitemapId))
            {
                throw new RecipeStepException($"$.data[{i}]", "the sitemap has no \"SitemapId\".");
            }

            var before = JNode.FromObject(document.Sitemaps.GetValueOrDefault(sitemap.SitemapId));
            document.Sitemaps[sitemap.SitemapId] = sitemap;
            var after = JObject.FromObject(sitemap);
            isChanged |= !JsonNode.DeepEquals(before, after);
            context.Compared($"sitemap {sitemap.SitemapId}", before, after);
        }

        if (isChanged)
        {
            await _documents.UpdateAsync(document);
            _cache.ClearAfterCommit();
        }
    }

    private sealed class StepModel : RecipeStepModel
    {
        public List<SitemapType> Data { get; set; } = [];
    }
}
