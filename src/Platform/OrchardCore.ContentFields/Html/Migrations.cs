using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using OrchardCore.Html.Models;
using OrchardCore.Modules;

namespace OrchardCore.Html;

[Feature("OrchardCore.Html")]
public sealed class Migrations : DataMigration
{
    private readonly IContentDefinitionManager _definitions;

    public Migrations(IContentDefinitionManager definitions)
    {
        _definitions = definitions;
    }

    public async Task<int> CreateAsync()
    {
        await _definitions.AlterPartDefinitionAsync(nameof(HtmlBodyPart), part => part
            .Attachable()
            .WithDescription("The text of the item as HTML."));
        return 1;
    }
}
