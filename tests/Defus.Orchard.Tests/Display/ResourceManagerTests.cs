using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ResourceManagement;
using Xunit;

namespace Defus.Orchard.Tests.Display;

public sealed class ResourceManagerTests
{
    [Fact]
    public async Task RenderStylesheet_Dependencies_ComeFirstAndOnce()
    {
        await UseAsync(manager =>
        {
            manager.InlineManifest.DefineStyle("base").SetUrl("~/M/base.css");
            manager.InlineManifest.DefineStyle("cards").SetUrl("~/M/cards.css").SetDependencies("base");
            manager.InlineManifest.DefineStyle("page").SetUrl("~/M/page.css").SetDependencies("cards", "base");

            manager.RegisterResource("stylesheet", "page");
            manager.RegisterResource("stylesheet", "base");

            Assert.Equal(["base", "cards", "page"], manager.GetRequiredResources("stylesheet").Select(context => context.Resource.Name));
            Assert.Equal(3, Render(manager.RenderStylesheet).Split("<link").Length - 1);
        });
    }

    [Fact]
    public async Task RenderHeadScript_DependencyOfAHeadScript_IsInTheHeadToo()
    {
        await UseAsync(manager =>
        {
            manager.InlineManifest.DefineScript("library").SetUrl("~/M/library.js");
            manager.InlineManifest.DefineScript("early").SetUrl("~/M/early.js").SetDependencies("library");
            manager.RegisterResource("script", "library").AtFoot();
            manager.RegisterResource("script", "early").AtHead();

            Assert.Matches("library.js.*early.js", Render(manager.RenderHeadScript).ReplaceLineEndings(" "));
            Assert.Empty(Render(manager.RenderFootScript));
        });
    }

    [Fact]
    public async Task GetRequiredResources_UnknownDependency_NamesBoth()
    {
        await UseAsync(manager =>
        {
            manager.InlineManifest.DefineScript("a").SetUrl("~/M/a.js").SetDependencies("missing");
            manager.RegisterResource("script", "a");

            var error = Assert.Throws<InvalidOperationException>(() => manager.GetRequiredResources("script"));

            Assert.Contains("'missing'", error.Message, StringComparison.Ordinal);
            Assert.Contains("'a'", error.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task FindResource_Versions_NewestThatMatches()
    {
        await UseAsync(manager =>
        {
            foreach (var version in (string[])["3.10.0", "3.9.0", "4.0.0"])
            {
                manager.InlineManifest.DefineScript("x").SetUrl($"~/M/{version}.js").SetVersion(version);
            }

            Assert.Equal("4.0.0", manager.FindResource(new RequireSettings("script", "x"))?.Version);
            Assert.Equal("3.10.0", manager.FindResource(new RequireSettings("script", "x").UseVersion("3"))?.Version);
            Assert.Null(manager.FindResource(new RequireSettings("script", "x").UseVersion("5")));
        });
    }

    [Fact]
    public async Task Resource_Cdn_IsNotUsedUnlessAskedFor()
    {
        await UseAsync(manager =>
        {
            manager.InlineManifest.DefineScript("x").SetUrl("~/M/x.js").SetCdn("https://cdn.example/x.js");
            manager.RegisterResource("script", "x");

            Assert.DoesNotContain("cdn.example", Render(manager.RenderFootScript), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task RegisterMeta_SameName_TakesThePlaceAndAppendAdds()
    {
        await UseAsync(manager =>
        {
            manager.RegisterMeta(new MetaEntry("description", content: "old"));
            manager.RegisterMeta(new MetaEntry("description", content: "new"));
            manager.AppendMeta(new MetaEntry("description", content: "more"), ", ");

            Assert.Equal("<meta content=\"new, more\" name=\"description\" />", Render(manager.RenderMeta).Trim());
        });
    }

    private static string Render(Action<TextWriter> render)
    {
        using var writer = new StringWriter();
        render(writer);
        return writer.ToString();
    }

    private static Task UseAsync(Action<IResourceManager> use)
    {
        return DisplayShell.UseAsync(static _ => { }, services =>
        {
            use(services.GetRequiredService<IResourceManager>());
            return Task.CompletedTask;
        });
    }
}
