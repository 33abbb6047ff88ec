using System.Text.Json.Dynamic;
using System.Text.Json.Nodes;
using Defus.Common.Pages;
using Defus.OutputCache.Changes;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Lists.Models;
using OrchardCore.Taxonomies.Models;

namespace Defus.OutputCache.Collecting;

/// <summary>A page depends on the items it displays, on their types, and on what lists and terms contain.</summary>
internal sealed class DisplayedItems : ContentDisplayDriver
{
    public override IDisplayResult? Display(ContentItem contentItem, BuildDisplayContext context)
    {
        if (PageDependencies.Current is not { } page)
        {
            return null;
        }

        page.Add(DefinitionParts.Tag(contentItem.ContentType));
        if (contentItem.ContentItemId is not { Length: > 0 } id)
        {
            return null;
        }

        page.Add(PageTag.Item(id));
        if (contentItem.Has<ListPart>())
        {
            page.Add(new ListDependency(string.Empty, item => item.TryGet<ContainedPart>(out var part) && part.ListContentItemId == id ? ListDependency.Whole : null));
        }

        if (contentItem.Has<TermPart>())
        {
            page.Add(new ListDependency(string.Empty, item => HasTerm((JsonDynamicObject)(object)item.Content, id) ? ListDependency.Whole : null));
        }

        return null;
    }

    // Fields of taxonomies keep the ids of their terms in a list of this name.
    private static bool HasTerm(JsonNode? node, string termId) => node switch
    {
        JsonObject members => members.Any(member => member.Key == "TermContentItemIds"
            ? member.Value is JsonArray ids && ids.Any(id => (string?)id == termId)
            : HasTerm(member.Value, termId)),
        JsonArray elements => elements.Any(element => HasTerm(element, termId)),
        _ => false,
    };
}
