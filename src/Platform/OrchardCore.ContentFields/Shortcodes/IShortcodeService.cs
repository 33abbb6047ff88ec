namespace OrchardCore.Shortcodes.Services;

/// <summary>Replaces shortcodes in HTML. Stands in for IShortcodeService.</summary>
public interface IShortcodeService
{
    ValueTask<string> ProcessAsync(string input);
}
