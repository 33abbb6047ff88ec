using OrchardCore.ContentManagement;

namespace OrchardCore.Autoroute.Models;

/// <summary>The address of a content item.</summary>
public class AutoroutePart : ContentPart
{
    public const int MaxPathLength = 1024;

    public static readonly char[] InvalidCharactersForPath = ":?#[]@!$&'()*+,.;=<>\\|%".ToCharArray();

    /// <summary>Without slashes at the ends.</summary>
    public string? Path { get; set; }

    /// <summary>Makes the item the home page when it is published; then it is reset.</summary>
    public bool SetHomepage { get; set; }

    /// <summary>Whether the item has no address.</summary>
    public bool Disabled { get; set; }

    /// <summary>Whether the items it contains have addresses below its own.</summary>
    public bool RouteContainedItems { get; set; }

    /// <summary>For a contained item: whether its path starts at the root.</summary>
    public bool Absolute { get; set; }
}

public class AutoroutePartSettings
{
    public bool AllowCustomPath { get; set; }

    /// <summary>A Liquid template for items without a path.</summary>
    public string? Pattern { get; set; } = "{{ ContentItem.DisplayText | slugify }}";

    public bool ShowHomepageOption { get; set; }

    public bool AllowUpdatePath { get; set; }

    public bool AllowDisabled { get; set; }

    public bool AllowRouteContainedItems { get; set; }

    public bool ManageContainedItemRoutes { get; set; }

    public bool AllowAbsolutePath { get; set; }
}
