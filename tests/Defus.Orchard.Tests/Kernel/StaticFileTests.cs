using System.IO.Compression;
using System.Net;
using Xunit;

namespace Defus.Orchard.Tests.Kernel;

public sealed class StaticFileTests
{
    private const string Path = "/OrchardCore.Admin/css/setup.css";

    [Fact]
    public async Task Get_ModuleFile_HasTypeCacheHeadersAndSecurityHeaders()
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Base"]);

        using var response = await app.Client.GetAsync(Path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/css; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(TimeSpan.FromDays(30), response.Headers.CacheControl?.MaxAge);
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Get_WithKnownETag_Returns304()
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Base"]);
        using var first = await app.Client.GetAsync(Path, TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    public async Task Get_WithAcceptEncoding_SendsTheSameTextCompressed(string accept, string expected)
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Base"]);
        var plain = await app.Client.GetByteArrayAsync(Path, TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accept);

        using var response = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal([expected], response.Content.Headers.ContentEncoding);
        var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var unpacked = new MemoryStream();
        await using Stream stream = expected == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        await stream.CopyToAsync(unpacked, TestContext.Current.CancellationToken);
        Assert.Equal(plain, unpacked.ToArray());
    }

    [Theory]
    [InlineData("/OrchardCore.Admin/Localization/de.po")]
    [InlineData("/OrchardCore.Admin/../Localization/de.po")]
    [InlineData("/OrchardCore.Admin/wwwroot/css/setup.css")]
    [InlineData("/OrchardCore.Admin/css/none.css")]
    public async Task Get_WhatIsNotPublic_Returns404(string path)
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Base"]);

        Assert.Equal(404, await app.StatusAsync(path));
    }

    [Fact]
    public async Task Head_ModuleFile_HasLengthAndNoBody()
    {
        await using var app = await KernelApplication.StartAsync(["Kernel.Base"]);
        using var request = new HttpRequestMessage(HttpMethod.Head, Path);

        using var response = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Content.Headers.ContentLength > 0);
    }
}
