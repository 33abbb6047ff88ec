using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Utilities;

namespace OrchardCore.DisplayManagement.CodeShapes;

/// <summary>Zone (of a layout) and ContentZone (of a content item or editor, with tabs, cards and columns).</summary>
internal sealed class ZoneShapes : ShapeTableProvider
{
    private const int Limit = 1_000;

    private static readonly ConcurrentDictionary<string, string[]> _alternates = new(StringComparer.Ordinal);

    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        builder.Describe("Zone").BoundAs(nameof(ZoneShapes), RenderZoneAsync).OnDisplaying(AddAlternates);
        builder.Describe("ContentZone").BoundAs(nameof(ZoneShapes), GroupedItems.RenderTabsAsync);
        return ValueTask.CompletedTask;
    }

    private static Task<IHtmlContent> RenderZoneAsync(DisplayContext context)
    {
        return ShapeRendering.RenderAllAsync(context.DisplayHelper, context.Value.Items);
    }

    // Templates may name any zone.
    private static string[] Alternates(string zone)
    {
        if (_alternates.Count >= Limit)
        {
            _alternates.Clear();
        }

        return _alternates[zone] = [$"Zone__{zone.EncodeAlternateElement()}"];
    }

    private static void AddAlternates(ShapeDisplayContext context)
    {
        if (context.Shape.TryGetProperty<string>("ZoneName", out var name))
        {
            context.Shape.Metadata.Alternates.AddRange(_alternates.TryGetValue(name, out var known) ? known : Alternates(name));
        }
    }
}
