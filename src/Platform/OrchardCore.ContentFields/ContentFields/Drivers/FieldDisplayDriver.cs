using OrchardCore.ContentFields.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.ContentFields.Drivers;

/// <summary>What the drivers of the stock fields have in common: a driver fills its view models and takes over what was entered.</summary>
public abstract class FieldDisplayDriver<TField, TDisplay, TEdit> : ContentFieldDisplayDriver<TField>, IShowsFieldShape
    where TField : ContentField, new()
    where TDisplay : FieldViewModel<TField>
    where TEdit : FieldViewModel<TField>, new()
{
    public override IDisplayResult Display(TField field, BuildFieldDisplayContext fieldDisplayContext) =>
        Initialize<TDisplay>(GetDisplayShapeType(fieldDisplayContext), model =>
        {
            model.Field = field;
            model.Part = fieldDisplayContext.ContentPart;
            model.PartFieldDefinition = fieldDisplayContext.PartFieldDefinition;
            return FillDisplayAsync(model, fieldDisplayContext);
        })
        .Location(OrchardCoreConstants.DisplayType.Detail, "Content")
        .Location(OrchardCoreConstants.DisplayType.Summary, "Content");

    public override IDisplayResult Edit(TField field, BuildFieldEditorContext context) =>
        Initialize<TEdit>(GetEditorShapeType(context), model =>
        {
            Prepare(model, field, context);
            return FillEditorAsync(model, context);
        });

    public override async Task<IDisplayResult> UpdateAsync(TField field, UpdateFieldEditorContext context)
    {
        var model = new TEdit();
        Prepare(model, field, context);

        // What the form does not contain stays as it is.
        await FillEditorAsync(model, context);
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        await ApplyAsync(model, field, context);
        return Edit(field, context);
    }

    protected virtual ValueTask FillDisplayAsync(TDisplay model, BuildFieldDisplayContext context) => ValueTask.CompletedTask;

    /// <summary>Shows the field, or the default of a new item, in the editor.</summary>
    protected abstract ValueTask FillEditorAsync(TEdit model, BuildFieldEditorContext context);

    /// <summary>Stores what was entered in the field; errors go to the model state.</summary>
    protected abstract ValueTask ApplyAsync(TEdit model, TField field, UpdateFieldEditorContext context);

    /// <summary>Takes what an editor shows for a field: its value, or the default while the item is new and nothing was sent.</summary>
    protected static T? Shown<T>(T? value, T? defaultValue, BuildFieldEditorContext context) =>
        context.IsNew && context is not UpdateFieldEditorContext ? value ?? defaultValue : value;

    private static void Prepare(TEdit model, TField field, BuildFieldEditorContext context)
    {
        model.Field = field;
        model.Part = context.ContentPart;
        model.PartFieldDefinition = context.PartFieldDefinition;
    }
}
