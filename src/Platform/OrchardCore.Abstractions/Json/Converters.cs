using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace System.Text.Json.Serialization;

/// <summary>Reads ISO dates (UTC when they end in Z), also a plain date; writes UTC with the fraction that is there.</summary>
public sealed class DateTimeJsonConverter : JsonConverter<DateTime>
{
    private const DateTimeStyles Styles = DateTimeStyles.RoundtripKind | DateTimeStyles.AllowWhiteSpaces;

    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TryGetDateTimeOffset(out var offset) && HasOffset(reader.GetString()!))
        {
            return offset.UtcDateTime;
        }

        var text = reader.GetString();
        if (DateTime.TryParse(text, CultureInfo.InvariantCulture, Styles, out var value))
        {
            return value;
        }

        throw new JsonException($"'{text}' is not a date. Write yyyy-MM-ddTHH:mm:ssZ or yyyy-MM-dd.");
    }

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options)
        => writer.WriteStringValue(value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc));

    private static bool HasOffset(string text)
        => text.Length > 10 && (text[^1] == 'Z' || text.AsSpan(10).IndexOfAny('+', '-') >= 0);
}

/// <summary>Reads and writes what TimeSpan.Parse takes.</summary>
public sealed class TimeSpanJsonConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new JsonException($"'{text}' is not a time. Write hh:mm or hh:mm:ss.");
    }

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options)
        => writer.WriteStringValue(value.ToString(null, CultureInfo.InvariantCulture));
}

/// <summary>Paths as text.</summary>
public sealed class PathStringJsonConverter : JsonConverter<PathString>
{
    public override PathString Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => new(reader.GetString());

    public override void Write(Utf8JsonWriter writer, PathString value, JsonSerializerOptions options)
        => writer.WriteStringValue(value.Value);
}
