using System.Net;
using AngleSharp.Dom;
using CsCheck;
using Defus.Common.Pictures;
using Defus.Orchard.Tests.Http;
using NetVips;
using Xunit;

namespace Defus.Orchard.Tests.Modules;

/// <summary>Pictures of posts: in several sizes and formats, none larger than the file, all of them with their size.</summary>
[Collection(SqliteSiteCollection.Name)]
public sealed class ResponsivePictureTests
{
    private readonly SqliteSite _site;

    public ResponsivePictureTests(SqliteSite site)
    {
        _site = site;
    }

    [Theory]
    [InlineData("/aktuelles", "news-card__image", true)]
    [InlineData("/aktuelles/weihnachtsgruesse", "news-post__image", false)]
    public async Task GetPage_WithAPicture_OffersSizesAndFormatsThatAreWhatTheySay(string path, string cssClass, bool isLazy)
    {
        var image = (await _site.GetPageAsync(path)).QuerySelector($"picture > img.{cssClass}")!;
        var sources = image.ParentElement!.QuerySelectorAll("source").ToList();

        Assert.Equal(isLazy ? "lazy" : null, image.GetAttribute("loading"));
        Assert.NotEmpty(image.GetAttribute("alt")!);
        Assert.Equal(["image/avif", "image/webp"], sources.Select(source => source.GetAttribute("type")));
        var ratio = double.Parse(image.GetAttribute("width")!, System.Globalization.CultureInfo.InvariantCulture) / double.Parse(image.GetAttribute("height")!, System.Globalization.CultureInfo.InvariantCulture);
        foreach (var source in sources.Append(image))
        {
            Assert.NotEmpty(source.GetAttribute("sizes")!);
            foreach (var choice in source.GetAttribute("srcset")!.Split(", "))
            {
                var (url, width) = (choice.Split(' ')[0], int.Parse(choice.Split(' ')[1].TrimEnd('w'), System.Globalization.CultureInfo.InvariantCulture));
                Assert.InRange(width, 1, 960);
                using var answer = await _site.Visitor.GetAsync(url, TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Equal(source.GetAttribute("type") ?? "image/png", answer.Content.Headers.ContentType!.MediaType);
                using var picture = Image.NewFromBuffer(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
                Assert.Equal(width, picture.Width);
                Assert.InRange((double)picture.Width / picture.Height, ratio * 0.99, ratio * 1.01);
            }
        }
    }

    [Theory]
    [InlineData(".png")]
    [InlineData(".jpg")]
    [InlineData(".webp")]
    [InlineData(".webp[lossless]")]
    public void Read_OfPicturesOfAnySize_GivesTheirSize(string format)
        => Gen.Int[1, 700].Select(Gen.Int[1, 700]).Sample((width, height) =>
        {
            using var image = Image.Black(width, height, bands: 3).Copy(interpretation: Enums.Interpretation.Srgb);
            Assert.Equal((width, height), PictureSize.Read(image.WriteToBuffer(format)));
        }, iter: 15);

    [Fact]
    public void Read_OfAnyBytes_NeverFails()
    {
        byte[][] starts = [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF], [.. "RIFF1234WEBPVP8X"u8], [.. "RIFF1234WEBPVP8L"u8], []];

        Gen.Select(Gen.Int[0, starts.Length - 1], Gen.Byte.Array[0, 60]).Sample((start, rest) => PictureSize.Read([.. starts[start], .. rest]) is null or { Width: >= 0, Height: >= 0 });
    }
}
