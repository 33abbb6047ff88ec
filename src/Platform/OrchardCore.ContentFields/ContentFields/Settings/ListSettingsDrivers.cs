using Microsoft.Extensions.Localization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Services;
using OrchardCore.ContentFields.ViewModels;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentTypes.Editors;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;

namespace OrchardCore.ContentFields.Settings;

/// <summary>The texts that a field with the editor PredefinedList offers.</summary>
public sealed class TextFieldPredefinedListEditorSettingsDriver : ContentPartFieldDefinitionDisplayDriver<TextField>
{
    private readonly IStringLocalizer S;

    public TextFieldPredefinedListEditorSettingsDriver(IStringLocalizer<FieldTexts> localizer) => S = localizer;

    public override bool CanHandleModel(ContentPartFieldDefinition model) => base.CanHandleModel(model) && model.Editor() == "PredefinedList";

    public override IDisplayResult Edit(ContentPartFieldDefinition field, BuildEditorContext context)
        => Initialize<PredefinedListSettingsViewModel>("TextFieldPredefinedListEditorSettings_Edit", model =>
        {
            var settings = field.GetSettings<TextFieldPredefinedListEditorSettings>();
            model.Options = OptionLines.Write(settings.Options.Select(x => (x.Name, x.Value, false)));
            model.Editor = settings.Editor;
            model.DefaultValue = settings.DefaultValue;
        }).Location("Content:5");

    public override async Task<IDisplayResult> UpdateAsync(ContentPartFieldDefinition field, UpdatePartFieldEditorContext context)
    {
        var model = new PredefinedListSettingsViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        if (OptionLines.FindDouble(model.Options) is { } twice)
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Options), S["Two choices have the same value: “{0}”.", twice]);
        }

        context.Builder.WithSettings(new TextFieldPredefinedListEditorSettings
        {
            Options = [.. OptionLines.Read(model.Options).Select(x => new ListValueOption(x.Name, x.Value))],
            Editor = model.Editor,
            DefaultValue = model.DefaultValue,
        });
        return Edit(field, context);
    }
}

/// <summary>The texts that a field for several texts offers.</summary>
public sealed class MultiTextFieldSettingsDriver : ContentPartFieldDefinitionDisplayDriver<MultiTextField>
{
    private readonly IStringLocalizer S;

    public MultiTextFieldSettingsDriver(IStringLocalizer<FieldTexts> localizer) => S = localizer;

    public override IDisplayResult Edit(ContentPartFieldDefinition field, BuildEditorContext context)
        => Initialize<MultiTextSettingsViewModel>("MultiTextFieldSettings_Edit", model =>
        {
            var settings = field.GetSettings<MultiTextFieldSettings>();
            model.Hint = settings.Hint;
            model.Required = settings.Required;
            model.Options = OptionLines.Write(settings.Options.Select(x => (x.Name, x.Value, x.Default)));
        }).Location("Content");

    public override async Task<IDisplayResult> UpdateAsync(ContentPartFieldDefinition field, UpdatePartFieldEditorContext context)
    {
        var model = new MultiTextSettingsViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        if (OptionLines.FindDouble(model.Options) is { } twice)
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Options), S["Two choices have the same value: “{0}”.", twice]);
        }

        context.Builder.WithSettings(new MultiTextFieldSettings
        {
            Hint = model.Hint,
            Required = model.Required,
            Options = [.. OptionLines.Read(model.Options).Select(x => new MultiTextFieldValueOption { Name = x.Name, Value = x.Value, Default = x.IsDefault })],
        });
        return Edit(field, context);
    }
}

/// <summary>Options as lines: <c>text | value</c>, with a star before those that are chosen at first.</summary>
internal static class OptionLines
{
    public static string Write(IEnumerable<(string Name, string Value, bool IsDefault)> options)
        => string.Join('\n', options.Select(x => $"{(x.IsDefault ? "* " : "")}{x.Name}{(x.Name == x.Value ? "" : $" | {x.Value}".TrimEnd())}"));

    /// <summary>A value that several lines have.</summary>
    public static string? FindDouble(string? lines) => Read(lines).GroupBy(x => x.Value, StringComparer.Ordinal).FirstOrDefault(x => x.Count() > 1)?.Key;

    public static IEnumerable<(string Name, string Value, bool IsDefault)> Read(string? lines)
    {
        foreach (var line in (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var isDefault = line.StartsWith("* ", StringComparison.Ordinal);
            var text = isDefault ? line[2..].Trim() : line;
            var bar = text.LastIndexOf('|');
            var name = bar < 0 ? text : text[..bar].Trim();
            var value = bar < 0 ? text : text[(bar + 1)..].Trim();
            yield return (name.Length == 0 ? value : name, value, isDefault);
        }
    }
}
