using System.Text.Json;
using OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;

namespace OrchardCore.Placements.Services;

/// <summary>Placement rules as people write them.</summary>
public sealed class PlacementText
{
    private static readonly JsonSerializerOptions _write = new(JOptions.Default)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly PlacementRules _rules;

    public PlacementText(IEnumerable<IPlacementNodeFilterProvider> filters) => _rules = new PlacementRules(filters);

    public static string Write(IEnumerable<PlacementNode> nodes) => JsonSerializer.Serialize(nodes, _write);

    /// <summary>The rules in the text.</summary>
    /// <exception cref="PlacementTextException">The text is no list of rules; the message names the line if it is known, counted from 1.</exception>
    public IReadOnlyList<PlacementNode> Read(string text)
    {
        PlacementNode?[] nodes;
        try
        {
            nodes = JsonSerializer.Deserialize<PlacementNode[]>(text, JOptions.Default) ?? [];
        }
        catch (JsonException exception)
        {
            throw new PlacementTextException(exception.LineNumber + 1, exception.Message);
        }

        for (var i = 0; i < nodes.Length; i++)
        {
            try
            {
                _rules.Compile(nodes[i] ?? throw new InvalidOperationException("A rule is an object in braces."), $"[{i}]");
            }
            catch (InvalidOperationException exception)
            {
                throw new PlacementTextException(LineOfRule(text, i), exception.Message);
            }
        }

        return nodes!;
    }

    // The text is valid JSON by then; the n-th entry of the outer list starts at depth one.
    private static long LineOfRule(string text, int index)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        for (var entry = -1; reader.Read();)
        {
            if (reader.CurrentDepth == 1 && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray) && ++entry == index)
            {
                break;
            }
        }

        return bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n') + 1;
    }
}

/// <summary>An error in placement rules, with its line.</summary>
public sealed class PlacementTextException : FormatException
{
    public PlacementTextException(long? line, string message) : base(message) => Line = line;

    public long? Line { get; }
}
