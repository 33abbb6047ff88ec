using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using OrchardCore.Flows.Models;
using OrchardCore.Modules;

namespace OrchardCore.Flows;

[Feature("OrchardCore.Flows")]
public sealed class Migrations : DataMigration
{
    private readonly IContentDefinitionManager _definitions;

    public Migrations(IContentDefinitionManager definitions)
    {
        _definitions = definitions;
    }

    public async Task<int> CreateAsync()
    {
        await _definitions.AlterPartDefinitionAsync(nameof(FlowPart), part => part
            .Attachable()
            .WithDescription("Holds widgets, one after the other."));

        await _definitions.AlterPartDefinitionAsync(nameof(BagPart), part => part
            .Attachable()
            .Reusable()
            .WithDescription("Holds content items of its own."));

        return 1;
    }
}
