using OrchardCore.Environment.Extensions;

namespace OrchardCore.DisplayManagement.Theming;

internal sealed class ThemeManager : IThemeManager
{
    private readonly IEnumerable<IThemeSelector> _selectors;
    private readonly IExtensionManager _extensionManager;
    private Task<IExtensionInfo?>? _theme;

    public ThemeManager(IEnumerable<IThemeSelector> selectors, IExtensionManager extensionManager)
    {
        _selectors = selectors;
        _extensionManager = extensionManager;
    }

    public Task<IExtensionInfo?> GetThemeAsync()
    {
        return _theme ??= SelectAsync();
    }

    private async Task<IExtensionInfo?> SelectAsync()
    {
        ThemeSelectorResult? best = null;
        foreach (var selector in _selectors)
        {
            var result = await selector.GetThemeAsync();
            if (result is not null && (best is null || result.Priority > best.Priority))
            {
                best = result;
            }
        }

        return string.IsNullOrEmpty(best?.ThemeName) ? null : _extensionManager.GetExtension(best.ThemeName);
    }
}
