using System.Text.Json.Nodes;
using OrchardCore.Liquid;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Templates.Models;
using OrchardCore.Templates.Services;

namespace OrchardCore.Templates.Recipes;

/// <summary>The step <c>Templates</c>. A template with an error stops the recipe.</summary>
public sealed class TemplateStep : NamedRecipeStepHandler
{
    private readonly TemplatesManager _templatesManager;
    private readonly ILiquidTemplateManager _liquidTemplateManager;

    public TemplateStep(TemplatesManager templatesManager, ILiquidTemplateManager liquidTemplateManager)
        : base("Templates")
    {
        _templatesManager = templatesManager;
        _liquidTemplateManager = liquidTemplateManager;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        foreach (var (name, template) in context.Bind<TemplateStepModel>().Templates)
        {
            if (!_liquidTemplateManager.Validate(template.Content, out var errors))
            {
                throw new RecipeStepException($"$.Templates.{name}.Content", $"the Liquid template has an error. {string.Join(" ", errors)}");
            }

            var existing = (await _templatesManager.LoadTemplatesDocumentAsync()).Templates.GetValueOrDefault(name);
            var before = existing is null ? null : JObject.FromObject(existing);
            var after = JObject.FromObject(template);
            if (!JsonNode.DeepEquals(before, after))
            {
                await _templatesManager.UpdateTemplateAsync(name, template);
            }

            context.Compared($"template {name}", before, after);
        }
    }

    private sealed class TemplateStepModel : RecipeStepModel
    {
        public Dictionary<string, Template> Templates { get; set; } = [];
    }
}
