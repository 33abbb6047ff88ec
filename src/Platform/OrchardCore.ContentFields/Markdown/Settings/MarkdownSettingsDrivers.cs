using OrchardCore.ContentTypes.Editors;
using OrchardCore.Markdown.Fields;
using OrchardCore.Markdown.Models;

namespace OrchardCore.Markdown.Settings;

public sealed class MarkdownFieldSettingsDriver : FieldSettingsDisplayDriver<MarkdownField, MarkdownFieldSettings>;

public sealed class MarkdownBodyPartSettingsDisplayDriver : PartSettingsDisplayDriver<MarkdownBodyPart, MarkdownBodyPartSettings>;
