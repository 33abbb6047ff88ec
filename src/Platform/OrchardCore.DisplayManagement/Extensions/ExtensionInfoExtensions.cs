using OrchardCore.DisplayManagement.Manifest;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;

namespace OrchardCore.DisplayManagement.Extensions;

/// <summary>Telling themes from modules. Stands in for ExtensionInfoExtensions and IThemeExtensionInfo.</summary>
public static class ExtensionInfoExtensions
{
    public static bool IsTheme(this IExtensionInfo extensionInfo)
    {
        return extensionInfo.Manifest.ModuleInfo is ThemeAttribute;
    }

    public static bool IsTheme(this IFeatureInfo featureInfo)
    {
        return featureInfo.Extension.IsTheme();
    }

    /// <summary>The id of the theme's base theme or null.</summary>
    public static string? BaseTheme(this IExtensionInfo extensionInfo)
    {
        return extensionInfo.Manifest.ModuleInfo is ThemeAttribute { BaseTheme.Length: > 0 } theme ? theme.BaseTheme : null;
    }
}
