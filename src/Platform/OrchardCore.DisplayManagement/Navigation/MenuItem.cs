using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Navigation;

/// <summary>An item of a menu. Stands in for MenuItem.</summary>
public class MenuItem
{
    public LocalizedString Text { get; set; } = new(string.Empty, string.Empty);

    public string? Id { get; set; }

    public string? MenuName { get; set; }

    /// <summary>The final URL.</summary>
    public string? Href { get; set; }

    public string? Target { get; set; }

    /// <summary>The URL as given; "~/" is the site's root.</summary>
    public string? Url { get; set; }

    public string? Position { get; set; }

    public int Priority { get; set; }

    public bool LinkToFirstChild { get; set; } = true;

    public bool LocalNav { get; set; }

    public string? Culture { get; set; }

    public object? Resource { get; set; }

    public List<MenuItem> Items { get; set; } = [];

    public RouteValueDictionary? RouteValues { get; set; }

    /// <summary>The item shows to whoever has one of these; without any, to everybody.</summary>
    public List<Permission> Permissions { get; } = [];

    public List<string> Classes { get; } = [];
}
