using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace System.Text.Json;

/// <summary>The JSON conventions of content, settings and recipes. Stands in for Orchard Core's JOptions.</summary>
public static class JOptions
{
    /// <summary>PascalCase members, nulls left out, enums as text, comments and trailing commas accepted, names matched without case.</summary>
    public static readonly JsonSerializerOptions Base = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        PropertyNameCaseInsensitive = true,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        ReferenceHandler = null,
        WriteIndented = false,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static readonly JsonSerializerOptions Default;
    public static readonly JsonSerializerOptions Indented;
    public static readonly JsonSerializerOptions CamelCase;
    public static readonly JsonSerializerOptions CamelCaseIndented;
    public static readonly JsonSerializerOptions UnsafeRelaxedJsonEscaping;

    public static readonly Nodes.JsonNodeOptions Node = new() { PropertyNameCaseInsensitive = false };

    public static readonly JsonDocumentOptions Document = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    static JOptions()
    {
        Base.Converters.Add(new JsonStringEnumConverter());
        Base.Converters.Add(new Serialization.DateTimeJsonConverter());
        Base.Converters.Add(new Serialization.TimeSpanJsonConverter());
        Base.Converters.Add(new Serialization.PathStringJsonConverter());

        Default = new(Base);
        Indented = new(Base) { WriteIndented = true };
        CamelCase = new(Base) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
        CamelCaseIndented = new(CamelCase) { WriteIndented = true };
        UnsafeRelaxedJsonEscaping = new(Base) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    }
}
