using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace OrchardCore.Media.Library;

/// <summary>Where the JSON of content names files of the library: in media fields, and by their addresses in texts.</summary>
internal sealed class MediaReferences
{
    private const string FieldPaths = "Paths";

    private readonly Regex _address;

    public MediaReferences(PathString assetsRequestPath)
    {
        var root = Regex.Escape(assetsRequestPath.Value!.TrimEnd('/'));
        _address = new Regex($@"(?<before>(?:^|[""'\s(=,]){root}/|\[(?:image|asset_url)[^\]]*\])(?<path>[^""'\s?#)\[\]<>,]+)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>The paths of all files that the content names, each once.</summary>
    public IEnumerable<string> Find(JsonNode? content)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Visit(content, isPath: false, (text, isPath) =>
        {
            if (isPath)
            {
                found.Add(text.TrimStart('/'));
            }
            else
            {
                foreach (Match match in _address.Matches(text))
                {
                    found.Add(Uri.UnescapeDataString(match.Groups["path"].Value));
                }
            }

            return text;
        });
        found.Remove("");

        return found;
    }

    /// <summary>Names another file instead; true when something was changed.</summary>
    public bool Replace(JsonNode? content, string oldPath, string newPath)
    {
        var changed = false;
        Visit(content, isPath: false, (text, isPath) =>
        {
            var replaced = isPath
                ? text.TrimStart('/') == oldPath ? newPath : text
                : _address.Replace(text, match => Uri.UnescapeDataString(match.Groups["path"].Value) == oldPath ? match.Groups["before"].Value + Encode(newPath) : match.Value);
            changed |= replaced != text;
            return replaced;
        });

        return changed;
    }

    private static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static void Visit(JsonNode? node, bool isPath, Func<string, bool, string> visit)
    {
        switch (node)
        {
            case JsonObject obj:
                foreach (var (name, value) in obj.ToList())
                {
                    if (value is JsonValue text && text.TryGetValue<string>(out var old) && visit(old, false) is var replaced && replaced != old)
                    {
                        obj[name] = replaced;
                    }
                    else
                    {
                        Visit(value, name == FieldPaths && value is JsonArray, visit);
                    }
                }

                break;
            case JsonArray array:
                for (var i = 0; i < array.Count; i++)
                {
                    if (array[i] is JsonValue text && text.TryGetValue<string>(out var old))
                    {
                        if (visit(old, isPath) is var replaced && replaced != old)
                        {
                            array[i] = replaced;
                        }
                    }
                    else
                    {
                        Visit(array[i], false, visit);
                    }
                }

                break;
        }
    }
}
