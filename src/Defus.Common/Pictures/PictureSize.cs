using System.Buffers.Binary;

namespace Defus.Common.Pictures;

/// <summary>Reads width and height from the first bytes of PNG, JPEG and WebP files, without decoding them.</summary>
public static class PictureSize
{
    // Where a JPEG keeps its size depends on what cameras wrote before it.
    private const int MaxBytes = 256 * 1024;
    private const int FirstBytes = 8 * 1024;

    /// <summary>Width and height in pixels; null when the file is none of these kinds, or broken.</summary>
    public static async Task<(int Width, int Height)?> ReadAsync(Stream stream)
    {
        // Nearly always the first bytes tell. The rest is read only when they do not.
        var buffer = new byte[FirstBytes];
        var length = await ReadAsync(stream, buffer, 0);
        if (length == buffer.Length && Read(buffer) is null)
        {
            Array.Resize(ref buffer, MaxBytes);
            length = await ReadAsync(stream, buffer, length);
        }

        return Read(buffer.AsSpan(0, length)) is { Width: > 0, Height: > 0 } size ? size : null;
    }

    // A file of this machine has given the bytes sooner than a page in the making could be put aside and taken up again.
    private static async ValueTask<int> ReadAsync(Stream stream, byte[] buffer, int length)
        => length + (stream is FileStream file
            ? file.ReadAtLeast(buffer.AsSpan(length), buffer.Length - length, throwOnEndOfStream: false)
            : await stream.ReadAtLeastAsync(buffer.AsMemory(length), buffer.Length - length, throwOnEndOfStream: false));

    /// <inheritdoc cref="ReadAsync"/>
    public static (int Width, int Height)? Read(ReadOnlySpan<byte> file)
        => file.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? ReadPng(file)
            : file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? ReadJpeg(file)
            : file.Length >= 30 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8) ? ReadWebP(file)
            : null;

    private static (int, int)? ReadPng(ReadOnlySpan<byte> file)
        => file.Length >= 24 ? ((int)(BinaryPrimitives.ReadUInt32BigEndian(file[16..]) & int.MaxValue), (int)(BinaryPrimitives.ReadUInt32BigEndian(file[20..]) & int.MaxValue)) : null;

    private static (int, int)? ReadJpeg(ReadOnlySpan<byte> file)
    {
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }

        return null;
    }

    private static (int, int)? ReadWebP(ReadOnlySpan<byte> file)
    {
        var chunk = file[12..];
        return chunk.StartsWith("VP8X"u8) ? (1 + UInt24(file[24..]), 1 + UInt24(file[27..]))
            : chunk.StartsWith("VP8L"u8) ? (1 + (int)(BinaryPrimitives.ReadUInt32LittleEndian(file[21..]) & 0x3FFF), 1 + (int)((BinaryPrimitives.ReadUInt32LittleEndian(file[21..]) >> 14) & 0x3FFF))
            : chunk.StartsWith("VP8 "u8) ? (BinaryPrimitives.ReadUInt16LittleEndian(file[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(file[28..]) & 0x3FFF)
            : null;
    }

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
