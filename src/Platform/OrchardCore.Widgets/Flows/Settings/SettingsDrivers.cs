using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentTypes.Editors;
using OrchardCore.Flows.Models;

namespace OrchardCore.Flows.Settings;

public sealed class FlowPartSettingsDisplayDriver : PartSettingsDisplayDriver<FlowPart, FlowPartSettings>;

public sealed class BagPartSettingsDisplayDriver : PartSettingsDisplayDriver<BagPart, BagPartSettings>;

public sealed class BagPartBlocksEditorSettingsDisplayDriver : PartSettingsDisplayDriver<BagPart, BagPartBlocksEditorSettings>
{
    public override bool CanHandleModel(ContentTypePartDefinition model) => base.CanHandleModel(model) && model.Editor() == "Blocks";
}
