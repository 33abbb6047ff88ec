namespace OrchardCore.Media.Library;

/// <summary>Tells whether a file is what its name says, by its first bytes.</summary>
internal static class FileSignature
{
    /// <summary>How many bytes of a file must be known.</summary>
    public const int Length = 512;

    private static readonly byte[] _zip = "PK\u0003\u0004"u8.ToArray();
    private static readonly byte[] _compoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] _asf = [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11];

    private static readonly byte[][] _markup = ["<!doctype"u8.ToArray(), "<html"u8.ToArray(), "<script"u8.ToArray(), "<?php"u8.ToArray()];

    /// <summary>False for a file that is certainly something else; kinds without a signature must be text without markup.</summary>
    public static bool Fits(string extension, ReadOnlySpan<byte> head) => extension.ToLowerInvariant() switch
    {
        ".jpg" or ".jpeg" => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
        ".png" => head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        ".gif" => head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8),
        ".ico" => head.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0]),
        ".webp" => IsRiff(head, "WEBP"u8),
        ".wav" => IsRiff(head, "WAVE"u8),
        ".avi" => IsRiff(head, "AVI "u8),
        ".avif" => IsBaseMedia(head) && head[..Math.Min(head.Length, 64)].IndexOf("avi"u8) > 0,
        ".mp4" or ".m4a" or ".m4v" or ".mov" or ".3gp" => IsBaseMedia(head),
        ".svg" => true, // Read as a whole by the cleaner.
        ".pdf" => head.IndexOf("%PDF-"u8) is >= 0 and < 256,
        ".docx" or ".pptx" or ".ppsx" or ".xlsx" or ".odt" or ".odp" or ".ods" or ".zip" => head.StartsWith(_zip),
        ".doc" or ".ppt" or ".pps" or ".xls" => head.StartsWith(_compoundFile),
        ".mp3" => head.StartsWith("ID3"u8) || (head.Length > 1 && head[0] == 0xFF && (head[1] & 0xE0) == 0xE0),
        ".ogg" or ".ogv" => head.StartsWith("OggS"u8),
        ".webm" => head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]),
        ".mpg" => head.StartsWith((ReadOnlySpan<byte>)[0, 0, 1]),
        ".wmv" => head.StartsWith(_asf),
        ".vtt" => Trimmed(head).StartsWith("WEBVTT"u8),
        _ => IsPlainText(head),
    };

    private static bool IsRiff(ReadOnlySpan<byte> head, ReadOnlySpan<byte> kind)
        => head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual(kind);

    private static bool IsBaseMedia(ReadOnlySpan<byte> head)
        => head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8);

    private static bool IsPlainText(ReadOnlySpan<byte> head)
    {
        if (head.Contains((byte)0))
        {
            return false;
        }

        var lower = new byte[head.Length];
        for (var i = 0; i < head.Length; i++)
        {
            lower[i] = head[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(head[i] + 32) : head[i];
        }

        foreach (var markup in _markup)
        {
            if (lower.AsSpan().IndexOf(markup) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> head)
        => head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
}
