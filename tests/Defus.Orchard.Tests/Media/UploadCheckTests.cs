using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using OrchardCore.Media.Library;
using Xunit;

namespace Defus.Orchard.Tests.Media;

/// <summary>What uploads hold, and which files content names.</summary>
public sealed class UploadCheckTests
{
    private static readonly string[] _extensions = [".jpg", ".png", ".gif", ".webp", ".avif", ".pdf", ".zip", ".docx", ".mp4", ".mp3", ".ogg", ".webm", ".csv"];

    [Theory]
    [InlineData(".png", "<script>alert(1)</script>")]
    [InlineData(".pdf", "<!DOCTYPE html><html></html>")]
    [InlineData(".csv", "a;b\n<script src=x></script>")]
    [InlineData(".gif", "GIF8")]
    [InlineData(".docx", "MZ this is a program")]
    public void Fits_OtherContent_IsFalse(string extension, string content)
        => Assert.False(FileSignature.Fits(extension, Encoding.UTF8.GetBytes(content)));

    [Theory]
    [InlineData(".csv", "Stadt;Land\nAugsburg;Bayern")]
    [InlineData(".pdf", "%PDF-1.7 …")]
    [InlineData(".gif", "GIF89a…")]
    [InlineData(".vtt", "WEBVTT\n")]
    public void Fits_RightContent_IsTrue(string extension, string content)
        => Assert.True(FileSignature.Fits(extension, Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void Fits_AnyBytes_DoesNotThrow()
        => Gen.Select(Gen.Int[0, _extensions.Length - 1].Select(index => _extensions[index]), Gen.Byte.Array[0, 600]).Sample((extension, bytes) =>
        {
            _ = FileSignature.Fits(extension, bytes.AsSpan(0, Math.Min(bytes.Length, FileSignature.Length)));
        });

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<rect onload='alert(1)' width='1' height='1'/>")]
    [InlineData("<a href='javascript:alert(1)'><text>x</text></a>")]
    [InlineData("<image href='https://evil.example/x.png'/>")]
    [InlineData("<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></body></foreignObject>")]
    [InlineData("<style>@import url(https://evil.example/x.css);</style>")]
    [InlineData("<rect style='fill:url(https://evil.example/x#y)'/>")]
    [InlineData("<use xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='https://evil.example/x.svg#y'/>")]
    [InlineData("<animate attributeName='href' to='javascript:alert(1)'/>")]
    public async Task CleanAsync_WhatDoesHarm_IsGoneAndTheShapesStay(string harm)
    {
        var cleaned = await CleanAsync($"<svg xmlns='http://www.w3.org/2000/svg'><defs><linearGradient id='g'/></defs><circle fill='url(#g)' r='5'/>{harm}</svg>");

        Assert.NotNull(cleaned);
        Assert.Contains("url(#g)", cleaned);
        Assert.DoesNotContain("alert", cleaned);
        Assert.DoesNotContain("evil", cleaned);
        Assert.DoesNotContain("javascript", cleaned);
    }

    [Theory]
    [InlineData("no image")]
    [InlineData("<html><body/></html>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'>")]
    public async Task CleanAsync_WhatIsNoSvg_IsNull(string text) => Assert.Null(await CleanAsync(text));

    [Fact]
    public async Task CleanAsync_EntitiesWithinEntities_EndsQuickly()
        => Assert.Null(await CleanAsync("<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg'><text>&b;</text></svg>"));

    [Fact]
    public void Replace_PathsInFieldsAndTexts_ChangesThoseAndNoOthers()
    {
        var references = new MediaReferences("/media");
        var content = JsonNode.Parse("""
            { "Part": { "Image": { "Paths": [ "a/b c.png", "a/b.png" ], "MediaTexts": [ "a/b.png" ] } },
              "HtmlBodyPart": { "Html": "<img src=\"/media/a/b%20c.png?width=1\"><img src='/media/a/b.png'> media/a/b.png" } }
            """)!;

        Assert.Equal(["a/b c.png", "a/b.png"], references.Find(content).Order(StringComparer.Ordinal));
        Assert.True(references.Replace(content, "a/b.png", "neu/ä.png"));
        Assert.Equal(["a/b c.png", "neu/ä.png"], references.Find(content).Order(StringComparer.Ordinal));
        Assert.Equal("a/b.png", (string?)content["Part"]!["Image"]!["MediaTexts"]![0]);
        Assert.False(references.Replace(content, "a/b.png", "x.png"));
    }

    private static async Task<string?> CleanAsync(string svg)
        => await SvgCleaner.CleanAsync(new MemoryStream(Encoding.UTF8.GetBytes(svg)), TestContext.Current.CancellationToken) is { } cleaned ? Encoding.UTF8.GetString(cleaned) : null;
}
