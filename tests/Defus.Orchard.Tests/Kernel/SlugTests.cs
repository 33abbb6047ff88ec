using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules.Services;
using Xunit;

namespace Defus.Orchard.Tests.Kernel;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Städte helfen Städten", "stadte-helfen-stadten")]
    [InlineData("  Über -- uns! ", "uber-uns")]
    [InlineData("a_b~c", "a_b~c")]
    [InlineData("Œuvre № 5", "œuvre-no-5")]
    [InlineData("---", "")]
    public async Task Slugify_OfTitle_KeepsLettersAndDigits(string text, string expected)
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Base"]);

        Assert.Equal(expected, app.Services.GetRequiredService<ISlugService>().Slugify(text));
    }

    [Fact]
    public async Task Slugify_OfAnyText_IsAStableSlug()
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Base"]);
        var slugs = app.Services.GetRequiredService<ISlugService>();

        Gen.String.Sample(text =>
        {
            var slug = slugs.Slugify(text);
            return slugs.Slugify(slug) == slug
                && !slug.StartsWith('-') && !slug.EndsWith('-') && !slug.Contains("--", StringComparison.Ordinal)
                && slug.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '~')
                && slug.Length <= 1000;
        });
    }
}
