using Defus.Common.Pages;
using OrchardCore.Layers.Models;

namespace Defus.OutputCache.Changes;

/// <summary>The rules of layers, by the layer's name.</summary>
internal sealed class LayerParts : IDocumentParts
{
    public Type DocumentType => typeof(LayersDocument);

    public static PageTag Tag(string layer) => PageTag.Of("rule", layer);

    public IReadOnlyDictionary<PageTag, string> Describe(object document)
    {
        var layers = new Dictionary<PageTag, string>();
        foreach (var layer in ((LayersDocument)document).Layers)
        {
            layers[Tag(layer.Name)] = DocumentText.Of(layer.LayerRule);
        }

        return layers;
    }
}
