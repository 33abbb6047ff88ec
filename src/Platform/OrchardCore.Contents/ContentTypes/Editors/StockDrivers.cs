using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentTypes.Services;
using OrchardCore.ContentTypes.ViewModels;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Liquid;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Liquid;
using OrchardCore.Mvc.ModelBinding;

namespace OrchardCore.ContentTypes.Editors;

/// <summary>The name of a type for people.</summary>
public sealed class DefaultContentTypeDisplayDriver : ContentTypeDefinitionDisplayDriver
{
    private readonly IContentDefinitionManager _definitions;
    private readonly IStringLocalizer S;

    public DefaultContentTypeDisplayDriver(IContentDefinitionManager definitions, IStringLocalizer<DefaultContentTypeDisplayDriver> localizer)
    {
        _definitions = definitions;
        S = localizer;
    }

    public override IDisplayResult Edit(ContentTypeDefinition type, BuildEditorContext context)
        => Initialize<ContentTypeViewModel>("ContentType_Edit", model =>
        {
            model.DisplayName = type.DisplayName;
            model.Name = type.Name;
        }).Location("Content:0");

    public override async Task<IDisplayResult> UpdateAsync(ContentTypeDefinition type, UpdateTypeEditorContext context)
    {
        var model = new ContentTypeViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        var name = model.DisplayName?.Trim() ?? "";
        if (name.Length is 0 or > DefinitionNames.MaxDisplayNameLength)
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.DisplayName), S["Please give a name of at most {0} characters.", DefinitionNames.MaxDisplayNameLength]);
        }
        else if ((await _definitions.LoadTypeDefinitionsAsync()).Any(x => x.Name != type.Name && string.Equals(x.DisplayName, name, StringComparison.CurrentCultureIgnoreCase)))
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.DisplayName), S["Another content type is called that already."]);
        }

        context.Builder.WithDisplayName(name);
        return Edit(type, context);
    }
}

/// <summary>What can be done with items of a type.</summary>
public sealed class ContentTypeSettingsDisplayDriver : ContentTypeDefinitionDisplayDriver
{
    public override IDisplayResult Edit(ContentTypeDefinition type, BuildEditorContext context)
        => Initialize<ContentTypeSettings>("ContentTypeSettings_Edit", model => SettingsValues.Copy(type.GetSettings(), model)).Location("Content:5");

    public override async Task<IDisplayResult> UpdateAsync(ContentTypeDefinition type, UpdateTypeEditorContext context)
    {
        var settings = await SettingsValues.BindAsync(type.GetSettings(), context.Updater, Prefix);
        settings.Stereotype = settings.Stereotype?.Trim();
        context.Builder.WithSettings(settings);
        return Edit(type, context);
    }
}

/// <summary>What the full text of an item consists of.</summary>
public sealed class FullTextAspectSettingsDisplayDriver : ContentTypeDefinitionDisplayDriver
{
    private readonly ILiquidTemplateManager _liquid;

    public FullTextAspectSettingsDisplayDriver(ILiquidTemplateManager liquid) => _liquid = liquid;

    public override IDisplayResult Edit(ContentTypeDefinition type, BuildEditorContext context)
        => Initialize<FullTextAspectSettings>("FullTextAspectSettings_Edit", model => SettingsValues.Copy(type.GetSettings<FullTextAspectSettings>(), model)).Location("Content:10");

    public override async Task<IDisplayResult> UpdateAsync(ContentTypeDefinition type, UpdateTypeEditorContext context)
    {
        var settings = await SettingsValues.BindAsync(type.GetSettings<FullTextAspectSettings>(), context.Updater, Prefix);
        _liquid.CheckTemplate(context.Updater.ModelState, Prefix, nameof(settings.FullTextTemplate), settings.FullTextTemplate);
        context.Builder.WithSettings(settings);
        return Edit(type, context);
    }

    protected override void BuildPrefix(ContentTypeDefinition model, string htmlFieldPrefix) => Prefix = "FullText";
}

/// <summary>How a part may be used.</summary>
public sealed class ContentPartSettingsDisplayDriver : ContentPartDefinitionDisplayDriver
{
    public override IDisplayResult Edit(ContentPartDefinition part, BuildEditorContext context)
        => Initialize<ContentPartSettings>("ContentPartSettings_Edit", model => SettingsValues.Copy(part.GetSettings<ContentPartSettings>(), model)).Location("Content");

    public override async Task<IDisplayResult> UpdateAsync(ContentPartDefinition part, UpdatePartEditorContext context)
    {
        context.Builder.WithSettings(await SettingsValues.BindAsync(part.GetSettings<ContentPartSettings>(), context.Updater, Prefix));
        return Edit(part, context);
    }
}

/// <summary>What a type calls a part of it.</summary>
public sealed class ContentTypePartSettingsDisplayDriver : ContentTypePartDefinitionDisplayDriver
{
    public override IDisplayResult Edit(ContentTypePartDefinition part, BuildEditorContext context)
        => Initialize<ContentTypePartSettings>("ContentTypePartSettings_Edit", model => SettingsValues.Copy(part.GetSettings<ContentTypePartSettings>(), model)).Location("Content:0");

    public override async Task<IDisplayResult> UpdateAsync(ContentTypePartDefinition part, UpdateTypePartEditorContext context)
    {
        var model = await SettingsValues.BindAsync(part.GetSettings<ContentTypePartSettings>(), context.Updater, Prefix);
        context.Builder.MergeSettings<ContentTypePartSettings>(x =>
        {
            x.DisplayName = model.DisplayName?.Trim();
            x.Description = model.Description?.Trim();
        });
        return Edit(part, context);
    }
}
