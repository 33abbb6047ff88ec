using System.Security.Cryptography;
using System.Text;
using Defus.Common.Content;
using Defus.Common.Text;
using Microsoft.Extensions.Options;
using OrchardCore.ContentManagement;
using OrchardCore.Environment.Shell;

namespace Defus.Seo.Services;

/// <summary>
/// The pictures for sharing, made once and kept on disk. The name of a picture carries a hash of what stands on it: an address shows the
/// same for ever, and there are none but those of published pages.
/// </summary>
public sealed class ShareImages
{
    public const int Width = 1200;
    public const int Height = 630;

    // To be raised with every change of the look.
    private const string Look = "1";
    private const int TitleLength = 120;
    private const int LabelLength = 60;

    // One at a time: a picture takes a core for a while, and pages come first.
    private static readonly SemaphoreSlim _worker = new(1);

    private readonly string _folder;

    public ShareImages(IOptions<ShellOptions> shellOptions, ShellSettings shellSettings)
    {
        _folder = Path.Combine(shellOptions.Value.ShellsApplicationDataPath, shellOptions.Value.ShellsContainerName, shellSettings.Name, "ShareImages");
    }

    public static ShareImage Describe(PageDescription page)
        => new(Teaser.Cut(page.Title, TitleLength), Teaser.Cut(page.Label, LabelLength), page.SiteName);

    /// <summary>The path below the application's root, in the language of the page: what stands on the picture is in that language too.</summary>
    public static string PathOf(ContentItem contentItem, ShareImage image)
        => $"{(ContentLanguage.PageIsEnglish ? "en/share" : "teilen")}/{contentItem.ContentItemId}/{VersionOf(image)}.png";

    public static string VersionOf(ShareImage image)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Look}\n{image.Title}\n{image.Label}\n{image.SiteName}")).AsSpan(0, 8));

    /// <summary>The file of the picture; older ones of the same item in the language of the page go.</summary>
    public async Task<string> GetFileAsync(string contentItemId, ShareImage image)
    {
        var folder = ContentLanguage.PageIsEnglish ? Path.Combine(_folder, "en") : _folder;
        var file = Path.Combine(folder, $"{contentItemId}-{VersionOf(image)}.png");
        if (File.Exists(file))
        {
            return file;
        }

        await _worker.WaitAsync();
        try
        {
            if (!File.Exists(file))
            {
                await Task.Run(() => Make(folder, file, contentItemId, image));
            }
        }
        finally
        {
            _worker.Release();
        }

        return file;
    }

    private void Make(string folder, string file, string contentItemId, ShareImage image)
    {
        Directory.CreateDirectory(folder);
        var font = Path.Combine(_folder, "font.ttf");
        if (!File.Exists(font))
        {
            File.WriteAllBytes(font, ShareFont.File);
        }

        foreach (var older in Directory.GetFiles(folder, contentItemId + "-*.png"))
        {
            File.Delete(older);
        }

        var unfinished = file + ".tmp";
        ShareImagePainter.Paint(image, font, unfinished);
        File.Move(unfinished, file, overwrite: true);
    }
}
