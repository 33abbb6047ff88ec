using Microsoft.Extensions.Localization;
using OrchardCore.ContentFields.Handlers;
using OrchardCore.ContentFields.Services;
using OrchardCore.Markdown.Fields;
using OrchardCore.Markdown.Settings;

namespace OrchardCore.Markdown.Handlers;

public sealed class MarkdownFieldHandler : RequiredFieldHandler<MarkdownField, MarkdownFieldSettings>
{
    public MarkdownFieldHandler(IStringLocalizer<FieldTexts> localizer)
        : base(localizer)
    {
    }

    protected override string Member => nameof(MarkdownField.Markdown);

    protected override bool IsEmpty(MarkdownField field) => string.IsNullOrWhiteSpace(field.Markdown);
}
