using OrchardCore.Modules.Manifest;

namespace OrchardCore.DisplayManagement.Manifest;

/// <summary>Declares a theme. Stands in for ThemeAttribute.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = false, Inherited = false)]
public class ThemeAttribute : ModuleAttribute
{
    /// <summary>The id of the theme whose templates are used where this one has none.</summary>
    public string BaseTheme { get; set; } = string.Empty;

    public override string Type => "Theme";
}
