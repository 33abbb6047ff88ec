using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.Settings.Drivers;

/// <summary>Says where people look for it that visitors are not measured.</summary>
public sealed class AnalyticsDisplayDriver : DisplayDriver<ISite>
{
    public const string GroupId = "analytics";

    public override IDisplayResult Edit(ISite site, BuildEditorContext context)
        => View("Settings__Analytics", site).Location("Content:1").OnGroup(GroupId);
}
