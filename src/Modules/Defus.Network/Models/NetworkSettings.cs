namespace Defus.Network.Models;

/// <summary>What the site says of itself; a section of the site's settings.</summary>
public sealed class NetworkSettings
{
    /// <summary>Shown where an introduction has no slogan of its own.</summary>
    public string Slogan { get; set; } = string.Empty;
}
