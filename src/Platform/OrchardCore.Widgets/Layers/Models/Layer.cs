using OrchardCore.Data.Documents;
using OrchardCore.Rules;

namespace OrchardCore.Layers.Models;

/// <summary>A named set of widgets that is shown where its rule holds.</summary>
public class Layer
{
    public string Name { get; set; } = string.Empty;

    public string? Description { get; set; }

    public Rule LayerRule { get; set; } = new();
}

/// <summary>All layers of the site.</summary>
public class LayersDocument : Document
{
    public List<Layer> Layers { get; set; } = [];
}

/// <summary>The zones of the theme that layers fill.</summary>
public class LayerSettings
{
    public string[] Zones { get; set; } = [];
}
