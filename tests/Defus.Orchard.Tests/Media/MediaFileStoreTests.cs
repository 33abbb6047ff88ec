using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data;
using OrchardCore.FileStorage;
using Xunit;

namespace Defus.Orchard.Tests.Media;

public sealed class MediaFileStoreTests : IAsyncLifetime
{
    private MediaSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await MediaSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task CreateFile_Existing_IsKeptUnlessOverwritten()
    {
        await WriteAsync("a/b.txt", "one");
        await Assert.ThrowsAsync<FileStoreException>(() => WriteAsync("a/b.txt", "two"));
        Assert.Equal("one", await ReadAsync("a/b.txt"));
        await WriteAsync("a/b.txt", "three", overwrite: true);
        Assert.Equal("three", await ReadAsync("a/b.txt"));
    }

    [Fact]
    public async Task MoveAndCopy_Files_AreWhereTheyShouldBe()
    {
        await WriteAsync("a.txt", "one");
        await _site.Files.CopyFileAsync("a.txt", "copy/a.txt");
        await _site.Files.MoveFileAsync("a.txt", "moved/b.txt");
        Assert.Null(await _site.Files.GetFileInfoAsync("a.txt"));
        Assert.Equal(("one", "one"), (await ReadAsync("copy/a.txt"), await ReadAsync("moved/b.txt")));
        var paths = new List<string>();
        await foreach (var entry in _site.Files.GetDirectoryContentAsync(includeSubDirectories: true))
        {
            paths.Add(entry.Path);
        }

        Assert.Equal(["copy", "moved", "copy/a.txt", "moved/b.txt"], paths);
        await Assert.ThrowsAsync<FileStoreException>(() => _site.Files.MoveFileAsync("copy/a.txt", "moved/b.txt"));
    }

    [Fact]
    public async Task Transaction_RolledBack_LeavesFilesAsTheyWere()
    {
        await WriteAsync("kept/old.txt", "old");
        await WriteAsync("gone.txt", "gone");
        await using (await _site.Services.GetRequiredService<IStoreTransactionManager>().BeginAsync())
        {
            await WriteAsync("new/deep/file.txt", "new");
            await WriteAsync("kept/old.txt", "changed", overwrite: true);
            await WriteAsync("kept/old.txt", "changed again", overwrite: true);
            await _site.Files.TryDeleteFileAsync("gone.txt");
            await _site.Files.MoveFileAsync("kept/old.txt", "elsewhere/old.txt");
        }

        Assert.Equal("old", await ReadAsync("kept/old.txt"));
        Assert.Equal("gone", await ReadAsync("gone.txt"));
        Assert.Null(await _site.Files.GetDirectoryInfoAsync("new"));
        Assert.Null(await _site.Files.GetDirectoryInfoAsync("elsewhere"));
    }

    [Fact]
    public async Task Transaction_Committed_KeepsFiles()
    {
        await using (var transaction = await _site.Services.GetRequiredService<IStoreTransactionManager>().BeginAsync())
        {
            await WriteAsync("new/file.txt", "one");
            await WriteAsync("new/file.txt", "two", overwrite: true);
            await transaction.CommitAsync();
        }

        Assert.Equal("two", await ReadAsync("new/file.txt"));
    }

    [Fact]
    public void Path_OfAnyKind_NeverLeavesTheFolder()
    {
        string[] parts = ["..", ".", "a", "..\\..", "/", "//", "%2e%2e", "C:", "\0", "ä", " ", "...", "a/../.."];
        Gen.Int[0, parts.Length - 1].Select(i => parts[i]).Array[0, 6].Sample(segments =>
        {
            var path = string.Join('/', segments);
            try
            {
                var entry = _site.Files.GetFileInfoAsync(path).GetAwaiter().GetResult();
                return entry is null || !entry.Path.StartsWith("..", StringComparison.Ordinal);
            }
            catch (FileStoreException)
            {
                return true;
            }
        }, iter: 2000);
    }

    [Theory]
    [InlineData("Ordner/Bild 1.jpg", "/media/Ordner/Bild%201.jpg")]
    [InlineData("grün#1.jpg", "/media/gr%C3%BCn%231.jpg")]
    public void MapPathToPublicUrl_Path_IsEncoded(string path, string url) => Assert.Equal(url, _site.Files.MapPathToPublicUrl(path));

    private Task WriteAsync(string path, string text, bool overwrite = false)
        => _site.Files.CreateFileFromStreamAsync(path, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), overwrite);

    private async Task<string> ReadAsync(string path)
    {
        using var reader = new StreamReader(await _site.Files.GetFileStreamAsync(path));
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
