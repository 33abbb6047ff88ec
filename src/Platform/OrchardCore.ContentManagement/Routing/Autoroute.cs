using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;

namespace OrchardCore.ContentManagement.Routing;

/// <summary>The address of a content item, or of an item contained in it.</summary>
public class AutorouteEntry
{
    public AutorouteEntry(string contentItemId, string path, string? containedContentItemId = null, string? jsonPath = null)
    {
        ContentItemId = contentItemId;
        Path = path;
        ContainedContentItemId = containedContentItemId;
        JsonPath = jsonPath;
    }

    /// <summary>The item that is stored.</summary>
    public string ContentItemId { get; }

    /// <summary>Without slashes at the ends; "" is the home page.</summary>
    public string Path { get; }

    public string? ContainedContentItemId { get; }

    /// <summary>Where the contained item is found in the stored one.</summary>
    public string? JsonPath { get; }

    public long DocumentId { get; set; }
}

/// <summary>The addresses of all published items. Stands in for Orchard Core's IAutorouteEntries.</summary>
public interface IAutorouteEntries
{
    Task<(bool Found, AutorouteEntry? Entry)> TryGetEntryByPathAsync(string path);

    Task<(bool Found, AutorouteEntry? Entry)> TryGetEntryByContentItemIdAsync(string contentItemId);

    /// <summary>Reads the addresses again when they have changed.</summary>
    Task UpdateEntriesAsync();
}

/// <summary>The route values with which an item is displayed.</summary>
public class AutorouteOptions
{
    public RouteValueDictionary GlobalRouteValues { get; set; } = [];

    public string ContentItemIdKey { get; set; } = "";

    public string ContainedContentItemIdKey { get; set; } = "";

    public string JsonPathKey { get; set; } = "";
}

/// <summary>Lets parts name the items they contain.</summary>
public class ContainedContentItemsAspect
{
    /// <summary>From the JSON of the containing item to the array of contained items.</summary>
    public IList<Func<JsonObject, JsonArray?>> Accessors { get; set; } = [];
}

/// <summary>The address of a contained item.</summary>
public class RouteHandlerAspect
{
    public string? Path { get; set; }

    /// <summary>Whether the path starts at the root instead of below the containing item.</summary>
    public bool Absolute { get; set; }

    public bool Disabled { get; set; }
}
