using OrchardCore.ContentTypes.Editors;
using OrchardCore.Html.Models;

namespace OrchardCore.Html.Settings;

public sealed class HtmlBodyPartSettingsDisplayDriver : PartSettingsDisplayDriver<HtmlBodyPart, HtmlBodyPartSettings>;
