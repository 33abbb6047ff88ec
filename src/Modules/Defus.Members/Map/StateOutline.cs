namespace Defus.Members.Map;

/// <summary>A federal state's outline as the data of an SVG path.</summary>
public sealed record StateOutline(string Name, string Outline);
