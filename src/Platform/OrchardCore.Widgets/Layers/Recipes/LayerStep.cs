using System.Text.Json.Nodes;
using OrchardCore.Layers.Models;
using OrchardCore.Layers.Services;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace OrchardCore.Layers.Recipes;

/// <summary>Creates and updates layers by name; the conditions of a layer's rule are replaced.</summary>
public sealed class LayerStep : NamedRecipeStepHandler
{
    private readonly ILayerService _layerService;

    public LayerStep(ILayerService layerService)
        : base("Layers")
    {
        _layerService = layerService;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var model = context.Step.ToObject<StepModel>() ?? new StepModel();
        var document = await _layerService.LoadLayersAsync();
        for (var i = 0; i < model.Layers.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(model.Layers[i].Name))
            {
                context.Errors.Add($"$.Layers[{i}].Name: a layer needs a name.");
                return;
            }

            Merge(document.Layers, model.Layers[i]);
        }

        await _layerService.UpdateAsync(document);
    }

    private static void Merge(List<Layer> layers, Layer incoming)
    {
        var existing = layers.FindIndex(layer => layer.Name.Equals(incoming.Name, StringComparison.OrdinalIgnoreCase));
        if (existing < 0)
        {
            layers.Add(incoming);
            return;
        }

        layers[existing].LayerRule = incoming.LayerRule;
        layers[existing].Description = incoming.Description ?? layers[existing].Description;
    }

    private sealed class StepModel
    {
        public List<Layer> Layers { get; set; } = [];
    }
}
