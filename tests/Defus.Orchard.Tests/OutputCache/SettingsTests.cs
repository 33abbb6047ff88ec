using Defus.Orchard.Tests.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Defus.Orchard.Tests.OutputCache;

/// <summary>What the configuration says about the page cache.</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task SizeLimit_WhenReached_DropsPagesWithParametersFirst()
    {
        await using var site = new ConfiguredSite("SizeLimit", "400000");
        await site.InitializeAsync();
        await IsHitAsync(site, "/");

        var years = Enumerable.Range(1990, 30).Select(year => $"/aktuelles?jahr={year}").ToArray();
        foreach (var year in years)
        {
            await IsHitAsync(site, year);
        }

        Assert.True(await IsHitAsync(site, "/"));
        Assert.True(await IsHitAsync(site, years[^1]));
        Assert.False(await IsHitAsync(site, years[0]));
    }

    [Fact]
    public async Task Enabled_False_RendersEveryPage()
    {
        await using var site = new ConfiguredSite("Enabled", "false");
        await site.InitializeAsync();

        Assert.False(await IsHitAsync(site, "/"));
        Assert.False(await IsHitAsync(site, "/"));
    }

    /// <summary>Where the browser chooses the language, one address has several pages.</summary>
    [Fact]
    public async Task LanguageOfTheBrowser_Decides_KeepsNoPage()
    {
        await using var site = new ConfiguredSite("Enabled", "true", services => services.PostConfigure<RequestLocalizationOptions>(options =>
            options.RequestCultureProviders.Add(new AcceptLanguageHeaderRequestCultureProvider())));
        await site.InitializeAsync();

        Assert.False(await IsHitAsync(site, "/"));
        Assert.False(await IsHitAsync(site, "/"));
    }

    private static async Task<bool> IsHitAsync(Site site, string path)
    {
        using var answer = await site.Visitor.GetAsync(path, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return answer.IsHit();
    }

    private sealed class ConfiguredSite : SqliteSite
    {
        private readonly string _name;
        private readonly string _value;
        private readonly Action<IServiceCollection>? _configure;

        public ConfiguredSite(string name, string value, Action<IServiceCollection>? configure = null)
        {
            _name = name;
            _value = value;
            _configure = configure;
        }

        protected override void AddServices(IServiceCollection services) => _configure?.Invoke(services);

        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["OrchardCore:Defus_OutputCache:" + _name] = _value };
    }
}
