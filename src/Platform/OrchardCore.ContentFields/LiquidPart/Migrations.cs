using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using OrchardCore.Liquid.Models;
using OrchardCore.Modules;

namespace OrchardCore.Liquid;

[Feature("OrchardCore.Liquid")]
public sealed class Migrations : DataMigration
{
    private readonly IContentDefinitionManager _definitions;

    public Migrations(IContentDefinitionManager definitions)
    {
        _definitions = definitions;
    }

    public async Task<int> CreateAsync()
    {
        await _definitions.AlterPartDefinitionAsync(nameof(LiquidPart), part => part
            .Attachable()
            .WithDescription("A Liquid template shown in place."));
        return 1;
    }
}
