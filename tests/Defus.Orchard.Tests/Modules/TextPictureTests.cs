using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Xunit;

namespace Defus.Orchard.Tests.Modules;

/// <summary>Pictures that editors put into their texts.</summary>
public sealed class TextPictureTests : IClassFixture<SqliteSite>
{
    private const string Photograph = "/media/aktuelles/weihnachtsgruesse.png";
    private const string Picture = "picture > source[type='image/avif'], picture > source[type='image/webp'], picture > img[srcset]";

    private readonly SqliteSite _site;

    public TextPictureTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public async Task GetPage_WithAPhotographInItsText_OffersSizesAndFormats()
    {
        var text = await ShowAsync($"""<p class="a">Vorher <img src="{Photograph}" alt="Die Stadt am &quot;Abend&quot;" title="Titel" class="bild" /> nachher</p>""");
        var image = text.QuerySelector("p.a > picture > img.bild")!;

        Assert.Equal(3, text.QuerySelectorAll(Picture).Length);
        Assert.Equal(("Die Stadt am \"Abend\"", "Titel", "lazy", "async"), (image.GetAttribute("alt"), image.GetAttribute("title"), image.GetAttribute("loading"), image.GetAttribute("decoding")));
        Assert.Matches("^[1-9][0-9]+$", image.GetAttribute("width")!);
        Assert.Matches("^[1-9][0-9]+$", image.GetAttribute("height")!);
        Assert.Equal("Vorher  nachher", text.QuerySelector("p.a")!.TextContent.Trim());
        using var answer = await _site.Visitor.GetAsync(image.GetAttribute("src"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task GetPage_WithAWidthChosenByTheEditor_KeepsIt()
    {
        var image = (await ShowAsync($"""<p><img src="{Photograph}" alt="" width="300" height="999" /></p>""")).QuerySelector("picture > img")!;

        Assert.Equal("300", image.GetAttribute("width"));
        Assert.InRange(int.Parse(image.GetAttribute("height")!, System.Globalization.CultureInfo.InvariantCulture), 100, 299);
        Assert.StartsWith("min(300px", image.GetAttribute("sizes"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/media/mitglieder/essen.svg")]
    [InlineData("/media/gibt-es-nicht.png")]
    [InlineData("/media/aktuelles/weihnachtsgruesse.png?width=100&rmode=crop")]
    [InlineData("/media/../appsettings.png")]
    [InlineData("/anderswo/bild.png")]
    public async Task GetPage_WithWhatCannotBeResized_OnlyWaitsUntilItIsInSight(string address)
    {
        var image = (await ShowAsync($"""<p><img src="{WebUtility.HtmlEncode(address)}" alt="Bild" /></p>""")).QuerySelector("p > img")!;

        Assert.Equal((address, "Bild", "lazy"), (image.GetAttribute("src"), image.GetAttribute("alt"), image.GetAttribute("loading")));
        Assert.False(image.HasAttribute("srcset"));
    }

    [Fact]
    public async Task GetPage_WithMarkupInAnAttribute_StaysText()
    {
        var hidden = $"<img src='{Photograph}' alt=''><i id='entkommen'>x</i>";
        var text = await ShowAsync($"""<p><img src="{Photograph}" alt="{WebUtility.HtmlEncode(hidden)}" title="{WebUtility.HtmlEncode(hidden)}" /></p><p title="{hidden.Replace("\"", "&quot;", StringComparison.Ordinal)}">Ende</p>""");

        Assert.Null(text.QuerySelector("#entkommen"));
        Assert.Equal(hidden, text.QuerySelector("picture > img")!.GetAttribute("alt"));
        Assert.Single(text.QuerySelectorAll("img"));
    }

    [Fact]
    public async Task GetPage_WithMarkdown_OffersSizesAndFormatsToo()
    {
        await _site.RunAsync("""
            { "name": "Test", "steps": [
              { "name": "feature", "enable": [ "OrchardCore.Markdown" ] },
              { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Notiz", "DisplayName": "Notiz", "Settings": { "ContentTypeSettings": {} }, "ContentTypePartDefinitionRecords": [ { "PartName": "MarkdownBodyPart", "Name": "MarkdownBodyPart", "Settings": {} } ] } ] }
            ] }
            """);

        var text = await ShowAsync($"![Die Stadt]({Photograph})", "Notiz", "MarkdownBodyPart", "Markdown");

        Assert.Equal(3, text.QuerySelectorAll(Picture).Length);
        Assert.Equal("Die Stadt", text.QuerySelector("picture > img")!.GetAttribute("alt"));
    }

    private async Task<IElement> ShowAsync(string source, string type = "Page", string part = "HtmlBodyPart", string property = "Html")
    {
        var title = type == "Page" ? """ "TitlePart": { "Title": "Probe" }, """ : null;
        var id = "4test" + Guid.NewGuid().ToString("n")[..21];
        await _site.RunAsync($$"""
            { "name": "Test", "steps": [ { "name": "content", "data": [ {
              "ContentItemId": "{{id}}", "ContentItemVersionId": "{{id[..25]}}v", "ContentType": "{{type}}", "DisplayText": "Probe", "Latest": true, "Published": true,
              {{title}} "{{part}}": { "{{property}}": {{JsonSerializer.Serialize(source)}} }
            } ] } ] }
            """);
        return (await _site.GetPageAsync($"/Contents/ContentItems/{id}")).QuerySelector(".prose")!;
    }
}
