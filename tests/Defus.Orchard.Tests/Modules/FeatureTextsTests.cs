using System.Globalization;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.Environment.Extensions;
using OrchardCore.Features.Services;
using Xunit;

namespace Defus.Orchard.Tests.Modules;

/// <summary>The page of the features is German, whatever module they come from.</summary>
[Collection(SqliteSiteCollection.Name)]
public sealed class FeatureTextsTests
{
    private readonly SqliteSite _site;

    public FeatureTextsTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public Task Features_OfEveryModule_HaveNameDescriptionAndCategoryInGerman()
        => _site.InScopeAsync(services =>
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (new CultureInfo("de"), new CultureInfo("de"));
            var texts = services.GetRequiredService<IStringLocalizer<FeatureTexts>>();
            var asked = services.GetRequiredService<IExtensionManager>().GetFeatures()
                .SelectMany(feature => (string?[])[feature.Name, feature.Description, feature.Category])
                .Where(text => !string.IsNullOrEmpty(text)).Distinct().ToArray();

            Assert.Contains("Redis bus", asked);
            Assert.Equal([], asked.Where(text => texts[text!].ResourceNotFound).ToArray());
            return Task.CompletedTask;
        });
}
