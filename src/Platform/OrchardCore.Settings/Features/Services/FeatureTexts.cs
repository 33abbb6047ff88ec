using Microsoft.Extensions.Localization;
using OrchardCore.Environment.Extensions.Features;

namespace OrchardCore.Features.Services;

/// <summary>What manifests say of features, in the language of the request.</summary>
public sealed class FeatureTexts
{
    private readonly IStringLocalizer S;

    public FeatureTexts(IStringLocalizer<FeatureTexts> localizer)
    {
        S = localizer;
    }

    public string Name(IFeatureInfo feature) => Find(feature.Name);

    public string Description(IFeatureInfo feature) => Find(feature.Description);

    public string Category(IFeatureInfo feature) => Find(feature.Category);

    private string Find(string text) => string.IsNullOrEmpty(text) ? string.Empty : S[text];
}
