using System.Text.Json;

namespace OrchardCore.Recipes.Files;

/// <summary>Finds the line of a JSON path, so that an error can be mended where it is.</summary>
internal static class JsonLocator
{
    private static readonly JsonReaderOptions _options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 256,
    };

    /// <summary>The line of <paramref name="path"/>, counted from 1; the line of the nearest existing ancestor when there is no such node.</summary>
    public static long FindLine(ReadOnlySpan<byte> json, string path)
    {
        var reader = new Utf8JsonReader(json, _options);
        var position = 0L;
        try
        {
            reader.Read();
            position = reader.TokenStartIndex;
            foreach (var segment in Split(path))
            {
                if (!MoveTo(ref reader, segment))
                {
                    break;
                }

                position = reader.TokenStartIndex;
            }
        }
        catch (JsonException)
        {
            // Broken JSON: the line of the last node that could be read.
        }

        return json[..(int)position].Count((byte)'\n') + 1;
    }

    /// <summary>The first name that an object has twice, with its line; null when there is none.</summary>
    public static (string Name, long Line)? FindDuplicate(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, _options);
        var objects = new Stack<HashSet<string>>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    objects.Push(new HashSet<string>(StringComparer.Ordinal));
                    break;
                case JsonTokenType.EndObject:
                    objects.Pop();
                    break;
                case JsonTokenType.PropertyName when !objects.Peek().Add(reader.GetString()!):
                    return (reader.GetString()!, json[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1);
            }
        }

        return null;
    }

    private static bool MoveTo(ref Utf8JsonReader reader, object segment)
        => segment is int index ? MoveToElement(ref reader, index) : MoveToProperty(ref reader, (string)segment);

    private static bool MoveToElement(ref Utf8JsonReader reader, int index)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }

        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            if (i == index)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static bool MoveToProperty(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            // Steps are bound without regard to case.
            var found = string.Equals(reader.GetString(), name, StringComparison.OrdinalIgnoreCase);
            reader.Read();
            if (found)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static List<object> Split(string path)
    {
        var segments = new List<object>();
        for (var i = 1; i < path.Length;)
        {
            if (path.AsSpan(i).StartsWith("['"))
            {
                var end = path.IndexOf("']", i + 2, StringComparison.Ordinal);
                end = end < 0 ? path.Length : end;
                segments.Add(path[(i + 2)..end]);
                i = end + 2;
            }
            else if (path[i] == '[')
            {
                var end = path.IndexOf(']', i);
                end = end < 0 ? path.Length : end;
                segments.Add(int.TryParse(path.AsSpan(i + 1, end - i - 1), out var index) ? index : -1);
                i = end + 1;
            }
            else
            {
                i += path[i] == '.' ? 1 : 0;
                var end = path.AsSpan(i).IndexOfAny('.', '[') is var next and >= 0 ? i + next : path.Length;
                segments.Add(path[i..end]);
                i = Math.Max(end, i + 1);
            }
        }

        return segments;
    }
}
