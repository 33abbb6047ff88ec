namespace OrchardCore.Menu.Settings;

/// <summary>Whether the HTML of menu items is cleaned when it is saved.</summary>
public class HtmlMenuItemPartSettings
{
    public bool SanitizeHtml { get; set; } = true;
}
