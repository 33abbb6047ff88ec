using System.Net;
using NetVips;
using OrchardCore.Media.Core.Processing;
using OrchardCore.Media.Fields;
using OrchardCore.Media.Processing;
using Xunit;

namespace Defus.Orchard.Tests.Media;

/// <summary>What the addresses under /media give.</summary>
public sealed class MediaAddressTests : IAsyncLifetime
{
    private MediaSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await MediaSite.StartAsync();
        await _site.AddPictureAsync("folder/picture.png");
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Get_File_IsSentWithCacheHeaders()
    {
        using var response = await _site.GetAsync("/media/folder/picture.png");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/png", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=2592000", response.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.NotNull(response.Headers.ETag);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/media/missing.png")]
    [InlineData("/media/folder")]
    [InlineData("/media/")]
    [InlineData("/media/..%2f..%2fDefault%2fOrchardCore.db")]
    [InlineData("/media/folder/..%5c..%5csecret.png")]
    public async Task Get_NoFileOfTheLibrary_IsNotFound(string url)
    {
        using var response = await _site.GetAsync(url);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Get_KindThatIsNotAllowed_IsNotFound()
    {
        await File.WriteAllTextAsync(Path.Combine(_site.Folder, "page.html"), "<script>1</script>", TestContext.Current.CancellationToken);
        using var response = await _site.GetAsync("/media/page.html");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Get_Svg_CannotRunScripts()
    {
        await _site.Files.CreateFileFromStreamAsync("a.svg", new MemoryStream("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()));
        using var response = await _site.GetAsync("/media/a.svg?width=480");
        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("sandbox", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SupportedSize_NeedsNoSignature()
    {
        using var image = await _site.GetImageAsync("/media/folder/picture.png?width=240");
        Assert.Equal((240, 120), (image.Width, image.Height));
    }

    [Fact]
    public async Task Get_OtherSizeWithoutSignature_GivesTheOriginal()
    {
        using var image = await _site.GetImageAsync("/media/folder/picture.png?width=241");
        Assert.Equal(400, image.Width);
    }

    [Fact]
    public async Task Get_SignatureOfAnotherSize_IsWorthless()
    {
        var signed = _site.Tokens.AddTokenToPath("/media/folder/picture.png?width=123");
        using (var image = await _site.GetImageAsync(signed))
        {
            Assert.Equal(123, image.Width);
        }

        using var forged = await _site.GetImageAsync(signed.Replace("width=123", "width=321", StringComparison.Ordinal));
        Assert.Equal(400, forged.Width);
    }

    [Theory]
    [InlineData(ResizeMode.Max, 100, 100, 100, 50)]
    [InlineData(ResizeMode.Max, 1000, 1000, 400, 200)]
    [InlineData(ResizeMode.Crop, 100, 100, 100, 100)]
    [InlineData(ResizeMode.Crop, 800, 800, 800, 800)]
    [InlineData(ResizeMode.Pad, 100, 100, 100, 100)]
    [InlineData(ResizeMode.BoxPad, 500, 500, 500, 500)]
    [InlineData(ResizeMode.Min, 100, 100, 200, 100)]
    [InlineData(ResizeMode.Stretch, 50, 150, 50, 150)]
    public async Task Get_EveryMode_HasTheSizeItSays(ResizeMode mode, int width, int height, int actualWidth, int actualHeight)
    {
        var url = MediaCommands.Url("/media/folder/picture.png", null, width, height, mode, null, Format.Undefined, null, null, null);
        using var image = await _site.GetImageAsync(_site.Tokens.AddTokenToPath(url));
        Assert.Equal((actualWidth, actualHeight), (image.Width, image.Height));
    }

    [Theory]
    [InlineData(0f, true)]
    [InlineData(1f, false)]
    public async Task Get_CropWithFocalPoint_ShowsThatSide(float x, bool isRed)
    {
        var url = MediaCommands.Url("/media/folder/picture.png", null, 100, 100, ResizeMode.Crop, null, Format.Png, new Anchor { X = x, Y = 0.5f }, null, null);
        using var image = await _site.GetImageAsync(_site.Tokens.AddTokenToPath(url));
        var pixel = image.Getpoint(50, 50);
        Assert.Equal(isRed, pixel[0] > 200 && pixel[2] < 50);
    }

    [Theory]
    [InlineData("image/avif,image/webp,*/*", "image/webp")]
    [InlineData("*/*", "image/png")]
    public async Task Get_Resized_IsWebPForBrowsersThatTakeIt(string accept, string type)
    {
        using var response = await _site.GetAsync("/media/folder/picture.png?width=240", accept);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Theory]
    [InlineData("avif", "image/avif")]
    [InlineData("webp", "image/webp")]
    [InlineData("jpg", "image/jpeg")]
    [InlineData("png", "image/png")]
    public async Task Get_Format_IsThatFormat(string format, string type)
    {
        var url = _site.Tokens.AddTokenToPath($"/media/folder/picture.png?width=100&format={format}");
        using var response = await _site.GetAsync(url);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        using var image = Image.NewFromBuffer(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(100, image.Width);
    }

    [Fact]
    public async Task Get_FormatThatCannotBeMade_SaysSo()
    {
        using var response = await _site.GetAsync("/media/folder/picture.png?width=240&format=bmp");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Get_BrokenImage_SaysSo()
    {
        await _site.Files.CreateFileFromStreamAsync("broken.png", new MemoryStream([1, 2, 3]));
        using var response = await _site.GetAsync("/media/broken.png?width=240");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.DoesNotContain(_site.Folder, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ReplacedFile_IsMadeAnew()
    {
        (await _site.GetImageAsync("/media/folder/picture.png?width=240")).Dispose();
        await _site.AddPictureAsync("folder/picture.png", 400, 400);
        using var image = await _site.GetImageAsync("/media/folder/picture.png?width=240");
        Assert.Equal((240, 240), (image.Width, image.Height));
    }

    [Fact]
    public async Task Get_SameSizeByManyAtOnce_WorksForAll()
    {
        var images = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => _site.GetImageAsync("/media/folder/picture.png?width=160")));
        Assert.All(images, image => Assert.Equal(160, image.Width));
        Array.ForEach(images, image => image.Dispose());
    }
}
