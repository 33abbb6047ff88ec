namespace OrchardCore.Localization.Models;

/// <summary>The cultures of the site.</summary>
public class LocalizationSettings
{
    public string DefaultCulture { get; set; } = "de-DE";

    public string[] SupportedCultures { get; set; } = ["de-DE"];

    public bool FallBackToParentCulture { get; set; } = true;
}
