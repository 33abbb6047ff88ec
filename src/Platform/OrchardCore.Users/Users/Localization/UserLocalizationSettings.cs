namespace OrchardCore.Users.Localization.Models;

/// <summary>The language in which an account works; that of the site when empty. A section of its properties.</summary>
public class UserLocalizationSettings
{
    public string? Culture { get; set; }
}
