using System.Text.Json.Nodes;
using OrchardCore.Liquid;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Templates.Models;
using OrchardCore.Templates.Services;

namespace OrchardCore.Templates.Recipes;

/// <summary>The step <c>Templates</c>. A template with an error stops the recipe.</summary>
public sealed class TemplateStep : TemplateStepBase<TemplatesDocument>
{
    public TemplateStep(TemplatesManager templates, ILiquidTemplateManager liquid) : base("Templates", templates, liquid)
    {
    }
}

/// <summary>What both steps with templates do.</summary>
public abstract class TemplateStepBase<TDocument> : NamedRecipeStepHandler where TDocument : TemplatesDocument, new()
{
    private readonly TemplatesManagerBase<TDocument> _templatesManager;
    private readonly ILiquidTemplateManager _liquidTemplateManager;

    protected TemplateStepBase(string name, TemplatesManagerBase<TDocument> templatesManager, ILiquidTemplateManager liquidTemplateManager)
        : base(name)
    {
        _templatesManager = templatesManager;
        _liquidTemplateManager = liquidTemplateManager;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        foreach (var (name, template) in Templates(context))
        {
            if (!_liquidTemplateManager.Validate(template.Content, out var errors))
            {
                throw new RecipeStepException($"$.{StepName}.{name}.Content", $"the Liquid template has an error. {string.Join(" ", errors)}");
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

    private Dictionary<string, Template> Templates(RecipeExecutionContext context)
        => StepName == "Templates" ? context.Bind<TemplateStepModel>().Templates : context.Bind<AdminTemplateStepModel>().AdminTemplates;

    private sealed class TemplateStepModel : RecipeStepModel
    {
        public Dictionary<string, Template> Templates { get; set; } = [];
    }

    private sealed class AdminTemplateStepModel : RecipeStepModel
    {
        public Dictionary<string, Template> AdminTemplates { get; set; } = [];
    }
}
