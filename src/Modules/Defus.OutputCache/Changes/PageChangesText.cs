using System.Buffers.Text;
using System.IO.Compression;
using System.Text.Json;
using Defus.Common.Pages;

namespace Defus.OutputCache.Changes;

/// <summary>Changes as they travel to other processes: letters, digits, hyphens and underscores.</summary>
internal static class PageChangesText
{
    // Whoever changes more has changed everything.
    private const int MaxBytes = 500_000;

    public static string Write(PageChanges changes)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new Text([.. changes.Tags.Select(tag => tag.Value)], changes.Items), JOptions.Default);
        if (json.Length > MaxBytes)
        {
            return Write(PageChanges.OfEverything);
        }

        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            brotli.Write(json);
        }

        return Base64Url.EncodeToString(packed.ToArray());
    }

    /// <summary>What cannot be read, such as a message of another version, counts as a change of everything.</summary>
    public static PageChanges Read(string text)
    {
        try
        {
            using var brotli = new BrotliStream(new MemoryStream(Base64Url.DecodeFromChars(text)), CompressionMode.Decompress);
            return text.Length > 0 && JsonSerializer.Deserialize<Text>(brotli, JOptions.Default) is { Tags: not null, Items: not null } read
                ? new PageChanges(read.Tags.Select(tag => new PageTag(tag)), read.Items)
                : PageChanges.OfEverything;
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidDataException or InvalidOperationException)
        {
            return PageChanges.OfEverything;
        }
    }

    private sealed record Text(int[] Tags, ItemChange[] Items);
}
