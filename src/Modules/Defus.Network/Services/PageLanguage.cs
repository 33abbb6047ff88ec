namespace Defus.Network.Services;

/// <summary>A page in one of the languages of the site.</summary>
/// <param name="Code">Such as "de".</param>
/// <param name="Name">The name of the language in itself, such as "Deutsch".</param>
/// <param name="Path">Below the application's root, without a slash before it.</param>
/// <param name="IsCurrent">Whether the page is shown in this language.</param>
/// <param name="IsTranslation">False where the path leads to the home page instead, because the page does not exist in this language.</param>
/// <param name="IsDefault">Whether it is the language of the site.</param>
public sealed record PageLanguage(string Code, string Name, string Path, bool IsCurrent, bool IsTranslation, bool IsDefault);
