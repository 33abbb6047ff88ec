using System.Text.Json.Nodes;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Routing;
using OrchardCore.Flows.Models;

namespace OrchardCore.Flows.Handlers;

/// <summary>Tells where the widgets of a flow are in the content.</summary>
public sealed class FlowPartHandler : ContentPartHandler<FlowPart>
{
    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, FlowPart part)
        => context.ForAsync<ContainedContentItemsAspect>(aspect =>
        {
            aspect.Accessors.Add(content => (content[nameof(FlowPart)]?[nameof(FlowPart.Widgets)] as JsonArray)!);
            return Task.CompletedTask;
        });
}

/// <summary>Tells where the items of the bags are in the content; a type may have several bags under their own names.</summary>
public sealed class BagPartHandler : ContentPartHandler<BagPart>
{
    private readonly ContentManagement.Metadata.IContentDefinitionManager _definitions;

    public BagPartHandler(ContentManagement.Metadata.IContentDefinitionManager definitions)
    {
        _definitions = definitions;
    }

    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, BagPart part)
        => context.ForAsync<ContainedContentItemsAspect>(async aspect =>
        {
            var definition = await _definitions.GetTypeDefinitionAsync(context.ContentItem.ContentType);
            foreach (var bag in definition?.Parts.Where(part => part.PartDefinition.Name == nameof(BagPart)) ?? [])
            {
                aspect.Accessors.Add(content => (content[bag.Name]?[nameof(BagPart.ContentItems)] as JsonArray)!);
            }
        });
}
