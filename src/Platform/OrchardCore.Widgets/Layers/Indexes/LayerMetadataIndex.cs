using OrchardCore.ContentManagement;
using OrchardCore.Layers.Models;
using YesSql.Indexes;

namespace OrchardCore.Layers.Indexes;

/// <summary>The widgets that stand in a layer.</summary>
public class LayerMetadataIndex : MapIndex
{
    public string Zone { get; set; } = string.Empty;
}

/// <summary>Fills <see cref="LayerMetadataIndex"/>.</summary>
public class LayerMetadataIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context)
        => context.For<LayerMetadataIndex>().Map(contentItem =>
            (contentItem.Latest || contentItem.Published) && contentItem.TryGet<LayerMetadata>(out var metadata)
                ? new LayerMetadataIndex { Zone = metadata.Zone }
                : null!);
}
