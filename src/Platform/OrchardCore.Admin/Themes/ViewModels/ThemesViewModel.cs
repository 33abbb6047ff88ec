using OrchardCore.Environment.Extensions;

namespace OrchardCore.Themes.ViewModels;

public class ThemesViewModel
{
    public IReadOnlyList<ThemeEntry> Themes { get; set; } = [];
}

public class ThemeEntry
{
    public IExtensionInfo Extension { get; set; } = null!;

    /// <summary>Whether it is a theme of the administration; of the site otherwise.</summary>
    public bool IsAdmin { get; set; }

    public bool IsCurrent { get; set; }

    /// <summary>Whether it brings a picture of itself, <c>Theme.png</c>.</summary>
    public bool HasPicture { get; set; }
}
