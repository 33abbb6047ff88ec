using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;

namespace OrchardCore.ContentLocalization.Handlers;

/// <summary>Calls the handlers of parts with the parts of the translation.</summary>
internal sealed class ContentLocalizationPartHandlerCoordinator : ContentLocalizationHandlerBase
{
    private readonly ITypeActivatorFactory<ContentPart> _parts;
    private readonly IEnumerable<IContentLocalizationPartHandler> _handlers;
    private readonly IContentDefinitionManager _definitions;

    public ContentLocalizationPartHandlerCoordinator(
        ITypeActivatorFactory<ContentPart> parts, IEnumerable<IContentLocalizationPartHandler> handlers, IContentDefinitionManager definitions)
    {
        _parts = parts;
        _handlers = handlers;
        _definitions = definitions;
    }

    public override Task LocalizingAsync(LocalizationContentContext context) => EachPartAsync(context, (handler, part) => handler.LocalizingAsync(context, part));

    public override Task LocalizedAsync(LocalizationContentContext context) => EachPartAsync(context, (handler, part) => handler.LocalizedAsync(context, part));

    private async Task EachPartAsync(LocalizationContentContext context, Func<IContentLocalizationPartHandler, ContentPart, Task> call)
    {
        foreach (var definition in (await _definitions.GetTypeDefinitionAsync(context.ContentItem.ContentType))?.Parts ?? [])
        {
            if (context.ContentItem.Get(_parts.GetTypeActivator(definition.PartDefinition.Name).Type, definition.Name) is ContentPart part)
            {
                foreach (var handler in _handlers)
                {
                    await call(handler, part);
                }
            }
        }
    }
}
