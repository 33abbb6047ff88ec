using System.Text.Json.Nodes;
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

/// <summary>Tells where the child terms of a term are.</summary>
public sealed class TermPartHandler : ContentPartHandler<TermPart>
{
    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, TermPart part)
        => context.ForAsync<ContainedContentItemsAspect>(aspect =>
        {
            aspect.Accessors.Add(content => (content[nameof(TaxonomyPart.Terms)] as JsonArray)!);
            return Task.CompletedTask;
        });
}
