using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using OrchardCore.ContentManagement;

namespace OrchardCore.Contents.Versions;

/// <summary>
/// What a form was made from: version, time and content of the item. The form carries it along, so that a change made by somebody else
/// meanwhile is noticed and can be told from the editor's own. It comes back from the browser: nothing but the comparison relies on it.
/// </summary>
public sealed class EditedState
{
    private const int MaxLength = 4 * 1024 * 1024;

    private EditedState(string version, long ticks, JsonObject? content)
    {
        Version = version;
        Ticks = ticks;
        Content = content;
    }

    private string Version { get; }

    private long Ticks { get; }

    /// <summary>Names the state without its content.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Version}.{Ticks}");

    /// <summary>The parts; null when they could not be read.</summary>
    public JsonObject? Content { get; }

    public static EditedState Of(ContentItem item) => Of(item, ContentData.Of(item));

    /// <summary>The state for a form about a part of the item only.</summary>
    /// <param name="content">What the form is about.</param>
    public static EditedState Of(ContentItem item, JsonObject content) => new(item.ContentItemVersionId ?? "", item.ModifiedUtc?.Ticks ?? 0, content);

    /// <summary>Null when there is no such state in the text.</summary>
    public static EditedState? Parse(string? text)
        => text?.Split('.') is [var version, var ticks, var content] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var time)
            ? new EditedState(version, time, Unpack(content))
            : null;

    public bool IsOf(ContentItem item) => Version == item.ContentItemVersionId && Ticks == (item.ModifiedUtc?.Ticks ?? 0);

    public override string ToString() => $"{Key}.{Pack(Content)}";

    private static string Pack(JsonObject? content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new Utf8JsonWriter(brotli))
        {
            (content ?? []).WriteTo(writer);
        }

        return WebEncoders.Base64UrlEncode(packed.GetBuffer(), 0, (int)packed.Length);
    }

    private static JsonObject? Unpack(string text)
    {
        try
        {
            using var brotli = new BrotliStream(new MemoryStream(WebEncoders.Base64UrlDecode(text)), CompressionMode.Decompress);
            var buffer = new byte[MaxLength];
            var length = brotli.ReadAtLeast(buffer, MaxLength, throwOnEndOfStream: false);
            return length == MaxLength ? null : JsonNode.Parse(buffer.AsSpan(0, length)) as JsonObject;
        }
        catch (Exception ex) when (ex is FormatException or InvalidDataException or InvalidOperationException or JsonException)
        {
            return null;
        }
    }
}
