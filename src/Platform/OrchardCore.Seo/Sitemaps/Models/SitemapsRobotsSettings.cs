namespace OrchardCore.Sitemaps.Models;

/// <summary>Whether /robots.txt names the sitemaps.</summary>
public class SitemapsRobotsSettings
{
    public bool IncludeSitemaps { get; set; } = true;
}
