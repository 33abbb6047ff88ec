using System.Globalization;
using System.Text.Json.Nodes;

namespace Defus.Orchard.Tests.Crawl;

/// <summary>What schema.org and the search engines ask of the JSON-LD of a page.</summary>
internal static class LinkedData
{
    private static readonly Dictionary<string, string[]> _required = new()
    {
        ["Organization"] = ["name"],
        ["GovernmentOrganization"] = ["name", "url"],
        ["WebSite"] = ["name", "url", "inLanguage", "publisher", "potentialAction"],
        ["SearchAction"] = ["target", "query-input"],
        ["NewsArticle"] = ["headline", "datePublished", "dateModified", "image", "author", "publisher", "mainEntityOfPage", "url", "description", "inLanguage"],
        ["Event"] = ["name", "startDate", "endDate", "eventStatus", "image", "url", "description", "inLanguage"],
        ["Place"] = ["name"],
        ["VirtualLocation"] = ["url"],
        ["GeoCoordinates"] = ["latitude", "longitude"],
        ["SearchResultsPage"] = ["name", "url", "inLanguage"],
        ["BreadcrumbList"] = ["itemListElement"],
        ["ListItem"] = ["position", "name", "item"],
        ["PostalAddress"] = ["addressLocality"],
        ["ImageObject"] = ["url"],
    };

    private static readonly string[] _addresses = ["url", "item", "image", "logo", "mainEntityOfPage", "sameAs", "@id"];

    /// <summary>What is wrong with the script's text.</summary>
    public static IEnumerable<string> Check(string json)
    {
        JsonNode? root;
        string? error = null;
        try
        {
            root = JsonNode.Parse(json);
        }
        catch (System.Text.Json.JsonException exception)
        {
            (root, error) = (null, exception.Message);
        }

        if (root is not JsonObject data || data["@graph"] is not JsonArray { Count: > 0 } graph)
        {
            return [error ?? "there is no graph"];
        }

        return (string?)data["@context"] == "https://schema.org" ? graph.SelectMany(node => CheckNode(node, nested: false)) : ["the context is not https://schema.org"];
    }

    private static IEnumerable<string> CheckNode(JsonNode? node, bool nested)
    {
        if (node is JsonArray list)
        {
            return list.SelectMany(item => CheckNode(item, nested));
        }

        return node is JsonObject thing ? CheckThing(thing, nested) : [];
    }

    private static IEnumerable<string> CheckThing(JsonObject thing, bool nested)
    {
        // A node may be named only, when it is described elsewhere.
        if (nested && thing.Count == 1 && thing.ContainsKey("@id"))
        {
            return CheckValues("reference", thing);
        }

        var type = (string?)thing["@type"] ?? string.Empty;
        if (!_required.TryGetValue(type, out var required))
        {
            return [$"unknown type '{type}'"];
        }

        return required.Where(name => thing[name] is null or JsonArray { Count: 0 } || (thing[name] is JsonValue value && value.ToString().Length == 0)).Select(name => $"{type} has no {name}")
            .Concat(CheckValues(type, thing))
            .Concat(type == "BreadcrumbList" ? CheckPositions(thing) : [])
            .Concat(thing.SelectMany(pair => CheckNode(pair.Value, nested: true)));
    }

    private static IEnumerable<string> CheckValues(string type, JsonObject thing)
    {
        foreach (var (name, value) in thing.Where(pair => pair.Value is JsonValue))
        {
            var text = value!.ToString();
            if (_addresses.Contains(name) && !(Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            {
                yield return $"{type}.{name} is no address: {text}";
            }

            if ((name.EndsWith("Date", StringComparison.Ordinal) || name.StartsWith("date", StringComparison.Ordinal))
                && !DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ssZ"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                yield return $"{type}.{name} is no date: {text}";
            }
        }
    }

    private static IEnumerable<string> CheckPositions(JsonObject path)
        => path["itemListElement"] is JsonArray steps && steps.Select(step => (int?)step?["position"]).SequenceEqual(Enumerable.Range(1, steps.Count).Select(position => (int?)position))
            ? [] : ["the positions of the breadcrumbs are not 1, 2, 3 …"];
}
