using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Routing;
using OrchardCore.Data.Documents;
using OrchardCore.Entities;

namespace OrchardCore.Settings;

/// <summary>The settings of the site as they are stored.</summary>
public class SiteSettings : Document, ISite
{
    private readonly ConcurrentDictionary<Type, object> _sections = new();

    public string SiteName { get; set; } = string.Empty;

    public string? PageTitleFormat { get; set; } = "{% page_title Site.SiteName, position: \"after\", separator: \" – \" %}";

    public string? SiteSalt { get; set; }

    public string? SuperUser { get; set; }

    public string? Calendar { get; set; }

    public string? TimeZoneId { get; set; }

    public ResourceDebugMode ResourceDebugMode { get; set; }

    public bool UseCdn { get; set; }

    public string? CdnBaseUrl { get; set; }

    public int PageSize { get; set; } = 10;

    public int MaxPageSize { get; set; } = 100;

    public int MaxPagedCount { get; set; }

    public string? BaseUrl { get; set; }

    [JsonConverter(typeof(HomeRouteConverter))]
    public RouteValueDictionary HomeRoute { get; set; } = [];

    public bool AppendVersion { get; set; } = true;

    public CacheMode CacheMode { get; set; }

    public JsonObject Properties { get; set; } = [];

    /// <summary>Whether all requests share this instance; its sections are then parsed only once.</summary>
    [JsonIgnore]
    internal bool IsShared { get; set; }

    public T GetOrCreate<T>() where T : new()
        => IsShared
            ? (T)_sections.GetOrAdd(typeof(T), static (_, site) => EntityExtensions.GetOrCreate<T>(site)!, this)
            : EntityExtensions.GetOrCreate<T>(this);

    public bool TryGet<T>([MaybeNullWhen(false)] out T settings) where T : new()
    {
        settings = Properties[typeof(T).Name] is null ? default : GetOrCreate<T>();
        return settings is not null;
    }
}
