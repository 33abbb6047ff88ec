using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Autoroute.Models;
using OrchardCore.Autoroute.Services;
using OrchardCore.ContentManagement;
using OrchardCore.Data;
using YesSql.Indexes;

namespace OrchardCore.Autoroute.Core.Indexes;

/// <summary>A row for the address of an item and for each address of an item contained in it.</summary>
public class AutoroutePartIndex : MapIndex
{
    public long DocumentId { get; set; }

    public string ContentItemId { get; set; } = null!;

    public string Path { get; set; } = null!;

    public bool Published { get; set; }

    public bool Latest { get; set; }

    public string? ContainedContentItemId { get; set; }

    public string? JsonPath { get; set; }
}

public class AutoroutePartIndexProvider : IndexProvider<ContentItem>, IScopedIndexProvider
{
    private readonly IServiceProvider _services;

    public AutoroutePartIndexProvider(IServiceProvider services) => _services = services;

    public override void Describe(DescribeContext<ContentItem> context) => context.For<AutoroutePartIndex>()
        .When(item => item.Has<AutoroutePart>())
        .Map(MapAsync);

    private async Task<IEnumerable<AutoroutePartIndex?>?> MapAsync(ContentItem item)
    {
        if ((!item.Latest && !item.Published) || !item.TryGet<AutoroutePart>(out var part) || part.Disabled || string.IsNullOrEmpty(part.Path))
        {
            return null;
        }

        var rows = new List<AutoroutePartIndex> { Row(item, part.Path) };
        if (part.RouteContainedItems)
        {
            // Resolved late: the session is needed to make the content manager.
            var contained = _services.GetRequiredService<ContainedRoutes>();
            await foreach (var entry in contained.FindAsync(item, part.Path))
            {
                rows.Add(Row(item, entry.Path, entry.ContainedContentItemId, entry.JsonPath));
            }
        }

        return rows;
    }

    private static AutoroutePartIndex Row(ContentItem item, string path, string? containedId = null, string? jsonPath = null) => new()
    {
        ContentItemId = item.ContentItemId,
        Path = path.Length > AutoroutePart.MaxPathLength ? path[..AutoroutePart.MaxPathLength] : path,
        Published = item.Published,
        Latest = item.Latest,
        ContainedContentItemId = containedId,
        JsonPath = jsonPath,
    };
}
