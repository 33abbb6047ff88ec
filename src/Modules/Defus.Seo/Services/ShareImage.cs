namespace Defus.Seo.Services;

/// <summary>What stands on a picture for sharing.</summary>
public sealed record ShareImage(string Title, string Label, string SiteName);
