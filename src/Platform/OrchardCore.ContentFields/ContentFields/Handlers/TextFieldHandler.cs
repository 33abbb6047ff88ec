using Fluid;
using Fluid.Values;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Services;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Liquid;

namespace OrchardCore.ContentFields.Handlers;

/// <summary>Required texts, and texts made by a pattern.</summary>
public sealed class TextFieldHandler : RequiredFieldHandler<TextField, TextFieldSettings>
{
    private readonly ILiquidTemplateManager _liquidTemplateManager;

    public TextFieldHandler(ILiquidTemplateManager liquidTemplateManager, IStringLocalizer<FieldTexts> localizer)
        : base(localizer)
    {
        _liquidTemplateManager = liquidTemplateManager;
    }

    protected override string Member => nameof(TextField.Text);

    public override Task CreatedAsync(CreateContentFieldContext context, TextField field) => GenerateAsync(context, field);

    public override Task UpdatedAsync(UpdateContentFieldContext context, TextField field) => GenerateAsync(context, field);

    protected override bool IsRequired(TextFieldSettings settings) => settings.Required && settings.Type == FieldBehaviorType.Editable;

    protected override bool IsEmpty(TextField field) => string.IsNullOrWhiteSpace(field.Text);

    private async Task GenerateAsync(ContentFieldContextBase context, TextField field)
    {
        var settings = context.ContentPartFieldDefinition.GetSettings<TextFieldSettings>();
        if (settings.Type == FieldBehaviorType.Editable || string.IsNullOrEmpty(settings.Pattern) || context.ContentItem.Get<ContentPart>(context.PartName) is not { } part)
        {
            return;
        }

        var text = await _liquidTemplateManager.RenderStringAsync(settings.Pattern, NullEncoder.Default, part, [new("ContentItem", new ObjectValue(context.ContentItem))]);
        field.Text = text.Trim();
        part.Apply(context.ContentPartFieldDefinition.Name, field);
    }
}
