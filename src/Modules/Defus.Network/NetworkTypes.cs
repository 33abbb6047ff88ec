namespace Defus.Network;

/// <summary>The names of the content types of this module, as recipes use them.</summary>
public static class NetworkTypes
{
    public const string NetworkIntro = "NetworkIntro";
    public const string SiteOverview = "SiteOverview";
}
