// Nullability is left open: overrides may return null or not, as with Orchard Core's packages.
#nullable disable

using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Base of the drivers of a part: override Display, Edit and UpdateAsync. Stands in for Orchard Core's type of this name.</summary>
public abstract class ContentPartDisplayDriver<TPart> : DisplayDriverBase, IContentPartDisplayDriver where TPart : ContentPart, new()
{
    private const string DisplaySeparator = "_Display__";

    private ContentTypePartDefinition _definition;

    public override ShapeResult Factory(string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder, Func<IShape, Task> initializeAsync)
    {
        if (_definition is null)
        {
            return base.Factory(shapeType, shapeBuilder, initializeAsync);
        }

        var result = base.Factory(shapeType, shapeBuilder, initializeAsync is null ? null : Within(initializeAsync));
        return PartShape.Of(_definition, shapeType).Apply(result);
    }

    public virtual Task<IDisplayResult> DisplayAsync(TPart part, BuildPartDisplayContext context) => Task.FromResult(Display(part, context));

    public virtual IDisplayResult Display(TPart part, BuildPartDisplayContext context) => null;

    public virtual Task<IDisplayResult> EditAsync(TPart part, BuildPartEditorContext context) => Task.FromResult(Edit(part, context));

    public virtual IDisplayResult Edit(TPart part, BuildPartEditorContext context) => null;

    public virtual Task<IDisplayResult> UpdateAsync(TPart part, UpdatePartEditorContext context) => Task.FromResult<IDisplayResult>(null);

    Task<IDisplayResult> IContentPartDisplayDriver.BuildDisplayAsync(ContentPart contentPart, ContentTypePartDefinition typePartDefinition, BuildDisplayContext context)
    {
        if (contentPart is not TPart part)
        {
            return Task.FromResult<IDisplayResult>(null);
        }

        var before = Begin(typePartDefinition, context.HtmlFieldPrefix);
        Task<IDisplayResult> result = null;
        try
        {
            result = DisplayAsync(part, new BuildPartDisplayContext(typePartDefinition, context));
            return result.IsCompleted ? result : EndAfterAsync(result, before);
        }
        finally
        {
            if (result is null or { IsCompleted: true })
            {
                End(before);
            }
        }
    }

    async Task<IDisplayResult> IContentPartDisplayDriver.BuildEditorAsync(ContentPart contentPart, ContentTypePartDefinition typePartDefinition, BuildEditorContext context)
    {
        if (contentPart is not TPart part)
        {
            return null;
        }

        var before = Begin(typePartDefinition, context.HtmlFieldPrefix);
        try
        {
            return await EditAsync(part, new BuildPartEditorContext(typePartDefinition, context));
        }
        finally
        {
            End(before);
        }
    }

    async Task<IDisplayResult> IContentPartDisplayDriver.UpdateEditorAsync(ContentPart contentPart, ContentTypePartDefinition typePartDefinition, UpdateEditorContext context)
    {
        if (contentPart is not TPart part)
        {
            return null;
        }

        var before = Begin(typePartDefinition, context.HtmlFieldPrefix);
        try
        {
            var result = await UpdateAsync(part, new UpdatePartEditorContext(typePartDefinition, context));
            part.ContentItem.Apply(typePartDefinition.Name, part);
            return result;
        }
        finally
        {
            End(before);
        }
    }

    protected string GetEditorShapeType(string shapeType, ContentTypePartDefinition typePartDefinition)
        => typePartDefinition.Editor() is { Length: > 0 } editor ? $"{shapeType}__{editor}" : shapeType;

    protected string GetEditorShapeType(string shapeType, BuildPartEditorContext context) => GetEditorShapeType(shapeType, context.TypePartDefinition);

    protected string GetEditorShapeType(ContentTypePartDefinition typePartDefinition) => GetEditorShapeType($"{typeof(TPart).Name}_Edit", typePartDefinition);

    protected string GetEditorShapeType(BuildPartEditorContext context) => GetEditorShapeType(context.TypePartDefinition);

    protected string GetDisplayShapeType(string shapeType, BuildPartDisplayContext context)
        => context.TypePartDefinition.DisplayMode() is { Length: > 0 } mode ? shapeType + DisplaySeparator + mode : shapeType;

    protected string GetDisplayShapeType(BuildPartDisplayContext context) => GetDisplayShapeType(typeof(TPart).Name, context);

    // A driver may be called again for a contained item while it awaits: what was before is put back afterwards.
    private (ContentTypePartDefinition Definition, string Prefix) Begin(ContentTypePartDefinition definition, string htmlFieldPrefix)
    {
        var before = (_definition, Prefix);
        _definition = definition;
        Prefix = string.IsNullOrEmpty(htmlFieldPrefix) ? definition.Name : $"{htmlFieldPrefix}.{definition.Name}";
        return before;
    }

    // A shape is filled later than it is asked for; what fills it sees the prefix of then.
    private Func<IShape, Task> Within(Func<IShape, Task> initializeAsync)
    {
        var mine = (_definition, Prefix);
        return async shape =>
        {
            var before = (_definition, Prefix);
            (_definition, Prefix) = mine;
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

    private async Task<IDisplayResult> EndAfterAsync(Task<IDisplayResult> result, (ContentTypePartDefinition Definition, string Prefix) before)
    {
        try
        {
            return await result;
        }
        finally
        {
            End(before);
        }
    }

    private void End((ContentTypePartDefinition Definition, string Prefix) before) => (_definition, Prefix) = before;
}
