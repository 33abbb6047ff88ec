using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.ContentTypes.Editors;

/// <summary>Edits a settings class of a field as it is: the template is named like the class, e.g. <c>TextFieldSettings.Edit.cshtml</c>.</summary>
public abstract class FieldSettingsDisplayDriver<TField, TSettings> : ContentPartFieldDefinitionDisplayDriver<TField>
    where TField : ContentField where TSettings : class, new()
{
    public override IDisplayResult Edit(ContentPartFieldDefinition field, BuildEditorContext context)
        => Initialize<TSettings>($"{typeof(TSettings).Name}_Edit", model => SettingsValues.Copy(field.GetSettings<TSettings>(), model)).Location("Content");

    public override async Task<IDisplayResult> UpdateAsync(ContentPartFieldDefinition field, UpdatePartFieldEditorContext context)
    {
        var settings = await SettingsValues.BindAsync(field.GetSettings<TSettings>(), context.Updater, Prefix);
        await ValidateAsync(settings, context.Updater);
        context.Builder.WithSettings(settings);
        return Edit(field, context);
    }

    /// <summary>Adds what is wrong to the model state, under the prefix of this driver.</summary>
    protected virtual Task ValidateAsync(TSettings settings, IUpdateModel updater) => Task.CompletedTask;
}

/// <summary>Edits a settings class of a part of a type as it is.</summary>
public abstract class PartSettingsDisplayDriver<TPart, TSettings> : ContentTypePartDefinitionDisplayDriver<TPart>
    where TPart : ContentPart where TSettings : class, new()
{
    public override IDisplayResult Edit(ContentTypePartDefinition part, BuildEditorContext context)
        => Initialize<TSettings>($"{typeof(TSettings).Name}_Edit", model => SettingsValues.Copy(part.GetSettings<TSettings>(), model)).Location("Content");

    public override async Task<IDisplayResult> UpdateAsync(ContentTypePartDefinition part, UpdateTypePartEditorContext context)
    {
        var settings = await SettingsValues.BindAsync(part.GetSettings<TSettings>(), context.Updater, Prefix);
        await ValidateAsync(settings, context.Updater);
        context.Builder.WithSettings(settings);
        return Edit(part, context);
    }

    /// <summary>Adds what is wrong to the model state, under the prefix of this driver.</summary>
    protected virtual Task ValidateAsync(TSettings settings, IUpdateModel updater) => Task.CompletedTask;
}

/// <summary>Copies and binds settings; those that the form does not show stay as they are.</summary>
public static class SettingsValues
{
    /// <summary>Sets the public properties of <paramref name="target"/> to those of <paramref name="source"/>.</summary>
    public static void Copy<TSettings>(TSettings source, TSettings target) where TSettings : class
    {
        foreach (var property in typeof(TSettings).GetProperties().Where(x => x.CanRead && x.CanWrite))
        {
            property.SetValue(target, property.GetValue(source));
        }
    }

    /// <summary>The settings with what the form sent; empty entries of lists are dropped.</summary>
    public static async Task<TSettings> BindAsync<TSettings>(TSettings current, IUpdateModel updater, string prefix) where TSettings : class, new()
    {
        var settings = new TSettings();
        Copy(current, settings);
        await updater.TryUpdateModelAsync(settings, prefix);
        foreach (var property in typeof(TSettings).GetProperties().Where(x => x.PropertyType == typeof(string[])))
        {
            property.SetValue(settings, (property.GetValue(settings) as string?[] ?? []).Where(x => !string.IsNullOrWhiteSpace(x)).ToArray());
        }

        return settings;
    }
}
