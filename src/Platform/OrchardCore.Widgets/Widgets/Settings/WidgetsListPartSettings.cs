namespace OrchardCore.Widgets.Settings;

/// <summary>The zones a list of widgets may fill.</summary>
public class WidgetsListPartSettings
{
    public string[] Zones { get; set; } = [];
}
