using System.Text.Json.Nodes;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Modules.Services;
using OrchardCore.Taxonomies.Models;
using OrchardCore.Title.Models;

namespace OrchardCore.Taxonomies.Services;

/// <summary>The terms of a taxonomy as a flat list with levels, and back.</summary>
public sealed class TermTree
{
    /// <summary>How deep terms may lie, the top being 0.</summary>
    public const int Depth = 5;

    private const string Terms = nameof(TaxonomyPart.Terms);

    private readonly ISlugService _slugs;

    public TermTree(ISlugService slugs)
    {
        _slugs = slugs;
    }

    /// <summary>All terms, each before those below it.</summary>
    public static IEnumerable<(ContentItem Item, int Level)> Flatten(IEnumerable<ContentItem> terms, int level = 0)
        => terms.SelectMany(term => Flatten(ChildrenOf(term), level + 1).Prepend((term, level)));

    /// <summary>The terms of a taxonomy item.</summary>
    public static IReadOnlyList<ContentItem> TermsOf(ContentItem taxonomy) => taxonomy.TryGet<TaxonomyPart>(out var part) ? part.Terms : [];

    /// <summary>The ids of a term and of all below it.</summary>
    public static IReadOnlyList<string> WithBelow(ContentItem taxonomy, string termContentItemId)
    {
        var entries = Flatten(TermsOf(taxonomy)).ToList();
        var at = entries.FindIndex(entry => entry.Item.ContentItemId == termContentItemId);
        return at < 0 ? [termContentItemId]
            : [termContentItemId, .. entries.Skip(at + 1).TakeWhile(entry => entry.Level > entries[at].Level).Select(entry => entry.Item.ContentItemId)];
    }

    /// <summary>
    /// Puts the terms below each other by their levels; none lies deeper than one below the term before it. Every term gets
    /// to know its taxonomy, and an address if it has none.
    /// </summary>
    public List<ContentItem> Build(IEnumerable<(ContentItem Item, int Level)> entries, string taxonomyContentItemId)
    {
        var top = new Node(null!);
        var path = new List<Node> { top };
        foreach (var (item, wanted) in entries)
        {
            item.Alter<TermPart>(part => part.TaxonomyContentItemId = taxonomyContentItemId);
            var level = Math.Clamp(wanted, 0, path.Count - 1);
            path.RemoveRange(level + 1, path.Count - level - 1);
            var node = new Node(item);
            path[level].Children.Add(node);
            path.Add(node);
        }

        return Store(top);
    }

    private static List<ContentItem> ChildrenOf(ContentItem term)
        => ContentData.Of(term)[Terms] is JsonArray children ? [.. children.Select(child => child!.ToObject<ContentItem>()!)] : [];

    private List<ContentItem> Store(Node parent)
    {
        GiveAddresses(parent.Children.ConvertAll(child => child.Term));
        return parent.Children.ConvertAll(child =>
        {
            var json = ContentData.Of(child.Term);
            var children = Store(child);
            if (children.Count > 0)
            {
                json[Terms] = new JsonArray([.. children.Select(term => JObject.FromObject(term))]);
            }
            else
            {
                json.Remove(Terms);
            }

            return child.Term;
        });
    }

    private void GiveAddresses(List<ContentItem> siblings)
    {
        var taken = siblings.Select(PathOf).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var term in siblings.Where(term => term.Has<AutoroutePart>() && PathOf(term) is null))
        {
            if (string.IsNullOrWhiteSpace(term.DisplayText) && term.Has<TitlePart>())
            {
                // The form will ask for the title first.
                continue;
            }

            var slug = _slugs.Slugify(term.DisplayText ?? string.Empty) is { Length: > 0 } made ? made : term.ContentItemId;
            var path = slug;
            for (var number = 2; !taken.Add(path); number++)
            {
                path = $"{slug}-{number}";
            }

            term.Alter<AutoroutePart>(part => part.Path = path);
        }
    }

    private static string? PathOf(ContentItem term)
        => term.TryGet<AutoroutePart>(out var route) && !string.IsNullOrWhiteSpace(route.Path) ? route.Path : null;

    private sealed class Node
    {
        public Node(ContentItem term)
        {
            Term = term;
        }

        public ContentItem Term { get; }

        public List<Node> Children { get; } = [];
    }
}
