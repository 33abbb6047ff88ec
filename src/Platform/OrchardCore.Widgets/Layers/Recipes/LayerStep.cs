using System.Text.Json;
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
        var model = context.Bind<StepModel>();
        var document = await _layerService.LoadLayersAsync();
        var stored = JObject.FromObject(document);
        for (var i = 0; i < model.Layers.Count; i++)
        {
            var layer = Read(model.Layers[i], i);
            var name = layer.Name;
            if (string.IsNullOrWhiteSpace(name))
            {
                throw new RecipeStepException($"$.Layers[{i}]", "the layer has no \"Name\".");
            }

            var before = Find(document, name);
            Merge(document.Layers, layer);
            context.Compared($"layer {name}", before, Find(document, name));
        }

        if (!JsonNode.DeepEquals(stored, JObject.FromObject(document)))
        {
            await _layerService.UpdateAsync(document);
        }
    }

    private static Layer Read(JsonObject json, int i)
    {
        try
        {
            return json.Deserialize<Layer>(JOptions.Default)!;
        }
        catch (JsonException exception)
        {
            // Rules are read by a converter, whose paths start at the rule.
            var path = exception.Path?.StartsWith("$.Conditions", StringComparison.Ordinal) == true ? $".LayerRule{exception.Path[1..]}" : exception.Path?[1..];
            throw new RecipeStepException($"$.Layers[{i}]{path}", exception.Message);
        }
    }

    private static JsonNode? Find(LayersDocument document, string name)
        => JNode.FromObject(document.Layers.Find(layer => layer.Name.Equals(name, StringComparison.OrdinalIgnoreCase)));

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

    private sealed class StepModel : RecipeStepModel
    {
        public List<JsonObject> Layers { get; set; } = [];
    }
}
