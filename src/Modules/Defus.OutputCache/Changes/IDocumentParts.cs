using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Defus.Common.Pages;

namespace Defus.OutputCache.Changes;

/// <summary>Divides a document into parts that different pages depend on.</summary>
internal interface IDocumentParts
{
    Type DocumentType { get; }

    /// <summary>What each part says; a page that depends on a part is dropped when its text changes.</summary>
    IReadOnlyDictionary<PageTag, string> Describe(object document);
}

internal static class DocumentText
{
    /// <summary>Everything that an object says, whatever its class. Only for documents that editors change by hand.</summary>
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);

        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null or string or JsonNode:
                text.Append(value is JsonNode node ? node.ToJsonString() : value);
                break;
            case bool flag:
                text.Append(flag);
                break;
            case IFormattable plain:
                text.Append(plain.ToString(null, CultureInfo.InvariantCulture));
                break;
            case IEnumerable list:
                foreach (var item in list)
                {
                    Write(text, item);
                }

                break;
            default:
                text.Append(value.GetType().Name);
                foreach (var property in value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
                {
                    text.Append('|').Append(property.Name).Append('=');
                    Write(text, property.GetValue(value));
                }

                break;
        }
    }
}
