using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentManagement.Handlers;

/// <summary>Passes the events of an item on to the handlers of its parts and fields.</summary>
internal sealed class ContentPartHandlerCoordinator : ContentHandlerBase
{
    private readonly IContentDefinitionManager _definitions;
    private readonly IContentPartHandlerResolver _partHandlers;
    private readonly IContentFieldHandlerResolver _fieldHandlers;
    private readonly ITypeActivatorFactory<ContentPart> _parts;
    private readonly ITypeActivatorFactory<ContentField> _fields;
    private readonly HandlerTraits _traits;

    public ContentPartHandlerCoordinator(
        IContentDefinitionManager definitions,
        IContentPartHandlerResolver partHandlers,
        IContentFieldHandlerResolver fieldHandlers,
        ITypeActivatorFactory<ContentPart> parts,
        ITypeActivatorFactory<ContentField> fields,
        HandlerTraits traits)
    {
        _definitions = definitions;
        _partHandlers = partHandlers;
        _fieldHandlers = fieldHandlers;
        _parts = parts;
        _fields = fields;
        _traits = traits;
    }

    public override Task ActivatingAsync(ActivatingContentContext context) => EachAsync(
        context.ContentItem,
        (handler, part) => handler.ActivatingAsync(context, part),
        (handler, field, definition) => handler.ActivatingAsync(Of(new ActivatingContentFieldContext(context.ContentItem), definition), field),
        addMissing: true,
        type: context.Definition);

    public override Task ActivatedAsync(ActivatedContentContext context) => EachAsync(
        context.ContentItem,
        (handler, part) => handler.ActivatedAsync(context, part),
        (handler, field, definition) => handler.ActivatedAsync(Of(new ActivatedContentFieldContext(context.ContentItem), definition), field));

    public override Task InitializingAsync(InitializingContentContext context) => EachAsync(
        context.ContentItem,
        (handler, part) => handler.InitializingAsync(context, part),
        (handler, field, definition) => handler.InitializingAsync(Of(new InitializingContentFieldContext(context.ContentItem), definition), field));

    public override Task InitializedAsync(InitializingContentContext context) => EachAsync(
        context.ContentItem,
        (handler, part) => handler.InitializedAsync(context, part),
        (handler, field, definition) => handler.InitializedAsync(Of(new InitializingContentFieldContext(context.ContentItem), definition), field));

    public override Task CreatingAsync(CreateContentContext context) => EachAsync(
        context.ContentItem,
        (handler, part) => handler.CreatingAsync(context, part),
        (handler, field, definition) => handler.CreatingAsync(Of(new CreateContentFieldContext(context.ContentItem), definition), field),
        addMissing: true);

    public override Task CreatedAsync(CreateContentContext context) => EachAsync(
        context.ContentItem,
        (handler, part) => handler.CreatedAsync(context, part),
        (handler, field, definition) => handler.CreatedAsync(Of(new CreateContentFieldContext(context.ContentItem), definition), field));

    public override Task ImportingAsync(ImportContentContext context) => EachAsync(
        context.ContentItem,
        (handler, part) => handler.ImportingAsync(context, part),
        (handler, field, definition) => handler.ImportingAsync(Of(new ImportContentFieldContext(context.ContentItem), definition), field));

    public override Task ImportedAsync(ImportContentContext context) => EachAsync(
        context.ContentItem,
        (handler, part) => handler.ImportedAsync(context, part),
        (handler, field, definition) => handler.ImportedAsync(Of(new ImportContentFieldContext(context.ContentItem), definition), field));

    public override Task UpdatingAsync(UpdateContentContext context) => EachAsync(
        context.ContentItem,
        (handler, part) => handler.UpdatingAsync(context, part),
        (handler, field, definition) => handler.UpdatingAsync(Of(new UpdateContentFieldContext(context.ContentItem), definition), field),
        addMissing: true);

    public override Task UpdatedAsync(UpdateContentContext context) => EachAsync(
        context.ContentItem,
        (handler, part) => handler.UpdatedAsync(context, part),
        (handler, field, definition) => handler.UpdatedAsync(Of(new UpdateContentFieldContext(context.ContentItem), definition), field));

    public override Task DraftSavingAsync(SaveDraftContentContext context) => EachAsync(
        context.ContentItem,
        (handler, part) => handler.DraftSavingAsync(context, part),
        (handler, field, definition) => handler.DraftSavingAsync(Of(new SaveDraftContentFieldContext(context.ContentItem), definition), field));

    public override Task DraftSavedAsync(SaveDraftContentContext context) => EachAsync(
        context.ContentItem,
        (handler, part) => handler.DraftSavedAsync(context, part),
        (handler, field, definition) => handler.DraftSavedAsync(Of(new SaveDraftContentFieldContext(context.ContentItem), definition), field));

    public override Task LoadingAsync(LoadContentContext context) => _traits.AnyLoading ? EachAsync(
        context.ContentItem,
        (handler, part) => handler.LoadingAsync(context, part),
        (handler, field, definition) => handler.LoadingAsync(Of(new LoadContentFieldContext(context.ContentItem), definition), field),
        partFilter: _traits.IsLoadingPart,
        fieldFilter: _traits.IsLoadingField) : Task.CompletedTask;

    public override Task LoadedAsync(LoadContentContext context) => _traits.AnyLoading ? EachAsync(
        context.ContentItem,
        (handler, part) => handler.LoadedAsync(context, part),
        (handler, field, definition) => handler.LoadedAsync(Of(new LoadContentFieldContext(context.ContentItem), definition), field),
        partFilter: _traits.IsLoadingPart,
        fieldFilter: _traits.IsLoadingField) : Task.CompletedTask;

    public override Task ValidatingAsync(ValidateContentContext context) => EachAsync(
        context.ContentItem,
        (handler, part, definition) => handler.ValidatingAsync(new ValidateContentPartContext(context, definition), part),
        (handler, field, definition) => handler.ValidatingAsync(Of(new ValidateContentFieldContext(context), definition), field));

    public override Task ValidatedAsync(ValidateContentContext context) => EachAsync(
        context.ContentItem,
        (handler, part, definition) => handler.ValidatedAsync(new ValidateContentPartContext(context, definition), part),
        (handler, field, definition) => handler.ValidatedAsync(Of(new ValidateContentFieldContext(context), definition), field));

    public override Task PublishingAsync(PublishContentContext context) => EachAsync(
        context.ContentItem,
        (handler, part) => handler.PublishingAsync(context, part),
        async (handler, field, definition) =>
        {
            var fieldContext = Of(new PublishContentFieldContext(context.ContentItem, context.PreviousItem) { Cancel = context.Cancel }, definition);
            await handler.PublishingAsync(fieldContext, field);
            context.Cancel = fieldContext.Cancel;
        });

    public override Task PublishedAsync(PublishContentContext context) => EachAsync(
        context.ContentItem,
        (handler, part) => handler.PublishedAsync(context, part),
        async (handler, field, definition) =>
        {
            var fieldContext = Of(new PublishContentFieldContext(context.ContentItem, context.PreviousItem) { Cancel = context.Cancel }, definition);
            await handler.PublishedAsync(fieldContext, field);
            context.Cancel = fieldContext.Cancel;
        });

    public override Task UnpublishingAsync(PublishContentContext context) => EachAsync(
        context.ContentItem,
        (handler, part) => handler.UnpublishingAsync(context, part),
        async (handler, field, definition) =>
        {
            var fieldContext = Of(new PublishContentFieldContext(context.ContentItem, context.PreviousItem) { Cancel = context.Cancel }, definition);
            await handler.UnpublishingAsync(fieldContext, field);
            context.Cancel = fieldContext.Cancel;
        });

    public override Task UnpublishedAsync(PublishContentContext context) => EachAsync(
        context.ContentItem,
        (handler, part) => handler.UnpublishedAsync(context, part),
        async (handler, field, definition) =>
        {
            var fieldContext = Of(new PublishContentFieldContext(context.ContentItem, context.PreviousItem) { Cancel = context.Cancel }, definition);
            await handler.UnpublishedAsync(fieldContext, field);
            context.Cancel = fieldContext.Cancel;
        });

    public override Task RemovingAsync(RemoveContentContext context) => EachAsync(
        context.ContentItem,
        (handler, part) => handler.RemovingAsync(context, part),
        (handler, field, definition) => handler.RemovingAsync(Of(new RemoveContentFieldContext(context.ContentItem, context.NoActiveVersionLeft), definition), field));

    public override Task RemovedAsync(RemoveContentContext context) => EachAsync(
        context.ContentItem,
        (handler, part) => handler.RemovedAsync(context, part),
        (handler, field, definition) => handler.RemovedAsync(Of(new RemoveContentFieldContext(context.ContentItem, context.NoActiveVersionLeft), definition), field));

    public override Task CloningAsync(CloneContentContext context) => EachAsync(
        context.ContentItem,
        (handler, part) => handler.CloningAsync(context, part),
        (handler, field, definition) => handler.CloningAsync(Of(new CloneContentFieldContext(context.ContentItem, context.CloneContentItem), definition), field));

    public override Task ClonedAsync(CloneContentContext context) => EachAsync(
        context.ContentItem,
        (handler, part) => handler.ClonedAsync(context, part),
        (handler, field, definition) => handler.ClonedAsync(Of(new CloneContentFieldContext(context.ContentItem, context.CloneContentItem), definition), field));

    public override Task VersioningAsync(VersionContentContext context) => EachAsync(
        context.ContentItem,
        (handler, part, definition) => context.BuildingContentItem.Get(part.GetType(), definition.Name) is ContentPart building
            ? handler.VersioningAsync(context, part, building)
            : Task.CompletedTask,
        (handler, field, definition) => Building(context, definition)?.Get(field.GetType(), definition.Name) is ContentField building
            ? handler.VersioningAsync(Of(new VersionContentFieldContext(context.ContentItem, context.BuildingContentItem), definition), field, building)
            : Task.CompletedTask);

    public override Task VersionedAsync(VersionContentContext context) => EachAsync(
        context.ContentItem,
        (handler, part, definition) => context.BuildingContentItem.Get(part.GetType(), definition.Name) is ContentPart building
            ? handler.VersionedAsync(context, part, building)
            : Task.CompletedTask,
        (handler, field, definition) => Building(context, definition)?.Get(field.GetType(), definition.Name) is ContentField building
            ? handler.VersionedAsync(Of(new VersionContentFieldContext(context.ContentItem, context.BuildingContentItem), definition), field, building)
            : Task.CompletedTask);

    public override Task GetContentItemAspectAsync(ContentItemAspectContext context) => EachAsync(
        context.ContentItem,
        (handler, part) => handler.GetContentItemAspectAsync(context, part),
        (handler, field, _) => handler.GetContentItemAspectAsync(context, field),
        partFilter: _traits.IsAspectPart,
        fieldFilter: _traits.IsAspectField);

    private ContentPart? Building(VersionContentContext context, ContentPartFieldDefinition field)
        => (ContentPart?)context.BuildingContentItem.Get(_parts.GetTypeActivator(field.PartDefinition.Name).Type, field.ContentTypePartDefinition.Name);

    private static TContext Of<TContext>(TContext context, ContentPartFieldDefinition definition) where TContext : ContentFieldContextBase
    {
        context.ContentPartFieldDefinition = definition;
        context.PartName = definition.ContentTypePartDefinition.Name;
        return context;
    }

    private Task EachAsync(
        ContentItem item,
        Func<IContentPartHandler, ContentPart, Task> onPart,
        Func<IContentFieldHandler, ContentField, ContentPartFieldDefinition, Task> onField,
        bool addMissing = false,
        ContentTypeDefinition? type = null,
        Func<string, bool>? partFilter = null,
        Func<string, bool>? fieldFilter = null)
        => EachAsync(item, (handler, part, _) => onPart(handler, part), onField, addMissing, type, partFilter, fieldFilter);

    private async Task EachAsync(
        ContentItem item,
        Func<IContentPartHandler, ContentPart, ContentTypePartDefinition, Task> onPart,
        Func<IContentFieldHandler, ContentField, ContentPartFieldDefinition, Task> onField,
        bool addMissing = false,
        ContentTypeDefinition? type = null,
        Func<string, bool>? partFilter = null,
        Func<string, bool>? fieldFilter = null)
    {
        type ??= await _definitions.GetTypeDefinitionAsync(item.ContentType);
        foreach (var definition in type?.Parts ?? [])
        {
            var partHandlers = partFilter is null || partFilter(definition.PartDefinition.Name)
                ? _partHandlers.GetHandlers(definition.PartDefinition.Name)
                : [];
            if (addMissing)
            {
                AddMissing(item, definition);
            }

            // Parts are read only when somebody wants them.
            if (partHandlers.Count > 0 && Part(item, definition) is { } part)
            {
                foreach (var handler in partHandlers)
                {
                    await onPart(handler, part, definition);
                }
            }

            foreach (var field in definition.PartDefinition.Fields)
            {
                if (fieldFilter is null || fieldFilter(field.FieldDefinition.Name))
                {
                    await FieldAsync(item, definition, field, onField);
                }
            }
        }
    }

    private async Task FieldAsync(
        ContentItem item,
        ContentTypePartDefinition part,
        ContentPartFieldDefinition definition,
        Func<IContentFieldHandler, ContentField, ContentPartFieldDefinition, Task> onField)
    {
        var handlers = _fieldHandlers.GetHandlers(definition.FieldDefinition.Name);
        if (handlers.Count > 0 && Part(item, part)?.Get(_fields.GetTypeActivator(definition.FieldDefinition.Name).Type, definition.Name) is ContentField field)
        {
            foreach (var handler in handlers)
            {
                await onField(handler, field, definition);
            }
        }
    }

    private ContentPart? Part(ContentItem item, ContentTypePartDefinition definition)
        => (ContentPart?)item.Get(_parts.GetTypeActivator(definition.PartDefinition.Name).Type, definition.Name);

    // The type may have got a part or field after the item was made, or a recipe left it out.
    private void AddMissing(ContentItem item, ContentTypePartDefinition definition)
    {
        if (!item.Has(definition.Name))
        {
            item.Weld(definition.Name, _parts.GetTypeActivator(definition.PartDefinition.Name).CreateInstance());
        }

        var missing = definition.PartDefinition.Fields.Where(x => Part(item, definition)?.Has(x.Name) == false).ToArray();
        foreach (var field in missing)
        {
            Part(item, definition)!.Weld(field.Name, _fields.GetTypeActivator(field.FieldDefinition.Name).CreateInstance());
        }
    }
}
