using System.Text.Json.Nodes;
using OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;
using OrchardCore.Placements.Services;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace OrchardCore.Placements.Recipes;

/// <summary>The step <c>Placements</c>. A rule with an unknown filter stops the recipe.</summary>
public sealed class PlacementStep : NamedRecipeStepHandler
{
    private readonly PlacementsManager _placementsManager;
    private readonly PlacementRules _rules;

    public PlacementStep(PlacementsManager placementsManager, IEnumerable<IPlacementNodeFilterProvider> filters)
        : base("Placements")
    {
        _placementsManager = placementsManager;
        _rules = new PlacementRules(filters);
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        foreach (var (shapeType, nodes) in context.Bind<PlacementStepModel>().Placements)
        {
            Check(shapeType, nodes);
            var existing = (await _placementsManager.LoadDocumentAsync()).Placements.GetValueOrDefault(shapeType);
            var before = existing is null ? null : JNode.FromObject(existing);
            var after = JNode.FromObject(nodes);
            if (!JsonNode.DeepEquals(before, after))
            {
                await _placementsManager.UpdateShapePlacementsAsync(shapeType, nodes);
            }

            context.Compared($"placement of {shapeType}", before, after);
        }
    }

    private void Check(string shapeType, PlacementNode[] nodes)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            try
            {
                _rules.Compile(nodes[i], shapeType);
            }
            catch (InvalidOperationException exception)
            {
                throw new RecipeStepException($"$.Placements.{shapeType}[{i}]", exception.Message);
            }
        }
    }

    private sealed class PlacementStepModel : RecipeStepModel
    {
        public Dictionary<string, PlacementNode[]> Placements { get; set; } = [];
    }
}
