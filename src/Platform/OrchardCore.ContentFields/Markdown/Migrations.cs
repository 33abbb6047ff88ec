using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using OrchardCore.Markdown.Models;
using OrchardCore.Modules;

namespace OrchardCore.Markdown;

[Feature("OrchardCore.Markdown")]
public sealed class Migrations : DataMigration
{
    private readonly IContentDefinitionManager _definitions;

    public Migrations(IContentDefinitionManager definitions)
    {
        _definitions = definitions;
    }

    public async Task<int> CreateAsync()
    {
        await _definitions.AlterPartDefinitionAsync(nameof(MarkdownBodyPart), part => part
            .Attachable()
            .WithDescription("The text of the item as Markdown."));
        return 1;
    }
}
