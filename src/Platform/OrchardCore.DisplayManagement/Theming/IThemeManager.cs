using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.Environment.Extensions;

namespace OrchardCore.DisplayManagement.Theming;

/// <summary>Gives the theme of the current request. Stands in for IThemeManager.</summary>
public interface IThemeManager
{
    Task<IExtensionInfo?> GetThemeAsync();
}

/// <summary>Proposes a theme for the current request; the highest priority wins. Stands in for IThemeSelector.</summary>
public interface IThemeSelector
{
    Task<ThemeSelectorResult?> GetThemeAsync();
}

/// <summary>A proposed theme. Stands in for ThemeSelectorResult.</summary>
public class ThemeSelectorResult
{
    public int Priority { get; set; }

    public string ThemeName { get; set; } = string.Empty;
}

/// <summary>The shape table under the theme of the current request. Stands in for ThemeManagerExtensions.</summary>
public static class ThemeManagerExtensions
{
    public static async Task<ShapeTable> GetShapeTableAsync(this IThemeManager themeManager, IShapeTableManager shapeTableManager)
    {
        var theme = await themeManager.GetThemeAsync();
        return await shapeTableManager.GetShapeTableAsync(theme?.Id);
    }
}
