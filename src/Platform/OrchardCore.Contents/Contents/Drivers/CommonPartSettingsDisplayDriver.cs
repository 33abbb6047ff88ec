using OrchardCore.Contents.Models;
using OrchardCore.ContentTypes.Editors;

namespace OrchardCore.Contents.Drivers;

public sealed class CommonPartSettingsDisplayDriver : PartSettingsDisplayDriver<CommonPart, CommonPartSettings>;
