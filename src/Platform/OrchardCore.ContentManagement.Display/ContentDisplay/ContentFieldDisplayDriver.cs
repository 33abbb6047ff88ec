// Nullability is left open: overrides may return null or not, as with Orchard Core's packages.
#nullable disable

using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Base of the drivers of a field: override Display, Edit and UpdateAsync. Stands in for Orchard Core's type of this name.</summary>
public abstract class ContentFieldDisplayDriver<TField> : DisplayDriverBase, IContentFieldDisplayDriver where TField : ContentField, new()
{
    private const string DisplaySeparator = "_Display__";

    private ContentTypePartDefinition _part;
    private ContentPartFieldDefinition _field;

    public override ShapeResult Factory(string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder, Func<IShape, Task> initializeAsync)
    {
        if (_field is null)
        {
            return base.Factory(shapeType, shapeBuilder, initializeAsync);
        }

        var result = base.Factory(shapeType, shapeBuilder, initializeAsync is null ? null : Within(initializeAsync));
        return FieldShape.Of(_part, _field, shapeType).Apply(result);
    }

    public virtual Task<IDisplayResult> DisplayAsync(TField field, BuildFieldDisplayContext fieldDisplayContext) => Task.FromResult(Display(field, fieldDisplayContext));

    public virtual IDisplayResult Display(TField field, BuildFieldDisplayContext fieldDisplayContext) => null;

    public virtual Task<IDisplayResult> EditAsync(TField field, BuildFieldEditorContext context) => Task.FromResult(Edit(field, context));

    public virtual IDisplayResult Edit(TField field, BuildFieldEditorContext context) => null;

    public virtual Task<IDisplayResult> UpdateAsync(TField field, UpdateFieldEditorContext context) => Task.FromResult<IDisplayResult>(null);

    async Task<IDisplayResult> IContentFieldDisplayDriver.BuildDisplayAsync(ContentPart contentPart, ContentPartFieldDefinition partFieldDefinition, ContentTypePartDefinition typePartDefinition, BuildDisplayContext context)
    {
        if (!IsMine(partFieldDefinition))
        {
            return null;
        }

        // A field the stored item lacks is displayed as an empty one.
        var field = contentPart.Get<TField>(partFieldDefinition.Name) ?? new TField { ContentItem = contentPart.ContentItem };
        var before = Begin(typePartDefinition, partFieldDefinition, context.HtmlFieldPrefix);
        try
        {
            return await DisplayAsync(field, new BuildFieldDisplayContext(contentPart, typePartDefinition, partFieldDefinition, context));
        }
        finally
        {
            End(before);
        }
    }

    async Task<IDisplayResult> IContentFieldDisplayDriver.BuildEditorAsync(ContentPart contentPart, ContentPartFieldDefinition partFieldDefinition, ContentTypePartDefinition typePartDefinition, BuildEditorContext context)
    {
        if (!IsMine(partFieldDefinition))
        {
            return null;
        }

        var field = contentPart.GetOrCreate<TField>(partFieldDefinition.Name);
        var before = Begin(typePartDefinition, partFieldDefinition, context.HtmlFieldPrefix);
        try
        {
            return await EditAsync(field, new BuildFieldEditorContext(contentPart, typePartDefinition, partFieldDefinition, context));
        }
        finally
        {
            End(before);
        }
    }

    async Task<IDisplayResult> IContentFieldDisplayDriver.UpdateEditorAsync(ContentPart contentPart, ContentPartFieldDefinition partFieldDefinition, ContentTypePartDefinition typePartDefinition, UpdateEditorContext context)
    {
        if (!IsMine(partFieldDefinition))
        {
            return null;
        }

        var field = contentPart.GetOrCreate<TField>(partFieldDefinition.Name);
        var before = Begin(typePartDefinition, partFieldDefinition, context.HtmlFieldPrefix);
        try
        {
            var result = await UpdateAsync(field, new UpdateFieldEditorContext(contentPart, typePartDefinition, partFieldDefinition, context));
            if (result is not null)
            {
                contentPart.Apply(partFieldDefinition.Name, field);
            }

            return result;
        }
        finally
        {
            End(before);
        }
    }

    protected string GetEditorShapeType(string shapeType, ContentPartFieldDefinition partFieldDefinition)
        => partFieldDefinition.Editor() is { Length: > 0 } editor ? $"{shapeType}__{editor}" : shapeType;

    protected string GetEditorShapeType(string shapeType, BuildFieldEditorContext context) => GetEditorShapeType(shapeType, context.PartFieldDefinition);

    protected string GetEditorShapeType(ContentPartFieldDefinition partFieldDefinition) => GetEditorShapeType($"{typeof(TField).Name}_Edit", partFieldDefinition);

    protected string GetEditorShapeType(BuildFieldEditorContext context) => GetEditorShapeType(context.PartFieldDefinition);

    protected string GetDisplayShapeType(string shapeType, BuildFieldDisplayContext context)
        => context.PartFieldDefinition.DisplayMode() is { Length: > 0 } mode ? shapeType + DisplaySeparator + mode : shapeType;

    protected string GetDisplayShapeType(BuildFieldDisplayContext context) => GetDisplayShapeType(typeof(TField).Name, context);

    private static bool IsMine(ContentPartFieldDefinition definition)
        => definition.FieldDefinition.Name == typeof(TField).Name || definition.FieldDefinition.Name == nameof(ContentField);

    // A driver may be called again for a contained item while it awaits: what was before is put back afterwards.
    private (ContentTypePartDefinition Part, ContentPartFieldDefinition Field, string Prefix) Begin(ContentTypePartDefinition part, ContentPartFieldDefinition field, string htmlFieldPrefix)
    {
        var before = (_part, _field, Prefix);
        _part = part;
        _field = field;
        Prefix = string.IsNullOrEmpty(htmlFieldPrefix) ? $"{part.Name}.{field.Name}" : $"{htmlFieldPrefix}.{part.Name}.{field.Name}";
        return before;
    }

    // A shape is filled later than it is asked for; what fills it sees the prefix of then.
    private Func<IShape, Task> Within(Func<IShape, Task> initializeAsync)
    {
        var mine = (_part, _field, Prefix);
        return async shape =>
        {
            var before = (_part, _field, Prefix);
            (_part, _field, Prefix) = mine;
            try
            {
                await initializeAsync(shape);
            }
            finally
            {
                End(before);
            }
        };
    }

    private void End((ContentTypePartDefinition Part, ContentPartFieldDefinition Field, string Prefix) before) => (_part, _field, Prefix) = before;
}
