namespace OrchardCore.Seo;

/// <summary>Contributes lines to /robots.txt. Stands in for IRobotsProvider.</summary>
public interface IRobotsProvider
{
    /// <summary>The lines; nothing when there are none.</summary>
    Task<string> GetContentAsync();
}
