using System.Collections.Concurrent;
using System.Globalization;
using OrchardCore.ContentManagement;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Utilities;

namespace OrchardCore.Contents;

/// <summary>Template names of content items: by type and by document.</summary>
internal sealed class Shapes : ShapeTableProvider
{
    private static readonly ConcurrentDictionary<Display, Alternates> _byType = new();

    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        builder.Describe("Content").OnDisplaying(context =>
        {
            if (!context.Shape.TryGetProperty<ContentItem>("ContentItem", out var item))
            {
                return;
            }

            var displayType = context.Shape.Metadata.DisplayType;
            var alternates = context.Shape.Metadata.Alternates;
            var (before, after) = _byType.GetOrAdd(new Display(item.ContentType, displayType), Names);
            alternates.AddRange(before);
            alternates.AddRange(after);
            if (item.Id != 0)
            {
                var id = item.Id.ToString(CultureInfo.InvariantCulture);
                alternates.Add($"Content__{id}");
                alternates.Add($"Content_{displayType}__{id}");
            }
        });
        return ValueTask.CompletedTask;
    }

    private static Alternates Names(Display key)
    {
        var type = key.Type.EncodeAlternateElement();
        return new Alternates([$"Content_{key.DisplayType}", $"Content__{type}"], [$"Content_{key.DisplayType}__{type}"]);
    }

    // A class: dictionaries of keys that are values have to be compiled at every start.
    private sealed record Display(string Type, string DisplayType);

    private sealed record Alternates(string[] Before, string[] After);
}
