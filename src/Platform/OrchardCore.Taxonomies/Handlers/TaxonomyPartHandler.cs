using System.Text.Json.Nodes;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Routing;
using OrchardCore.Taxonomies.Models;

namespace OrchardCore.Taxonomies.Handlers;

/// <summary>Tells where the terms are in the content, so that they get addresses of their own.</summary>
public sealed class TaxonomyPartHandler : ContentPartHandler<TaxonomyPart>
{
    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, TaxonomyPart part)
        => context.ForAsync<ContainedContentItemsAspect>(aspect =>
        {
            aspect.Accessors.Add(content => (content[nameof(TaxonomyPart)]?[nameof(TaxonomyPart.Terms)] as JsonArray)!);
            return Task.CompletedTask;
        });
}

/// <summary>Tells where the child terms of a term are. Terms are welded, so this is no handler of their part.</summary>
public sealed class TermPartContentHandler : ContentHandlerBase
{
    public override Task GetContentItemAspectAsync(ContentItemAspectContext context)
        => context.ForAsync<ContainedContentItemsAspect>(aspect =>
        {
            if (context.ContentItem.Has<TermPart>())
            {
                aspect.Accessors.Add(content => (content[nameof(TaxonomyPart.Terms)] as JsonArray)!);
            }

            return Task.CompletedTask;
        });
}
