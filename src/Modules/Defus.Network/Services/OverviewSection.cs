using System.Globalization;
using Defus.Common.Content;
using OrchardCore.ContentFields.Fields;

namespace Defus.Network.Services;

/// <summary>
/// A section of the overview as an editor writes it: <c>NewsPost | Aktuelles | ~/aktuelles | 30</c>. The address and the number may be
/// missing; with a number the section shows so many of the newest.
/// </summary>
public sealed record OverviewSection(string ContentType, string Heading, string? Url, int? Newest)
{
    /// <summary>The sections in the editor's order; lines without a type and a heading are left out.</summary>
    public static IReadOnlyList<OverviewSection> Read(string? text)
    {
        var sections = new List<OverviewSection>();
        foreach (var line in (text ?? string.Empty).Split('\n'))
        {
            var words = line.Split('|', StringSplitOptions.TrimEntries);
            if (words is [{ Length: > 0 } type, { Length: > 0 } heading, ..])
            {
                var url = Link.Of(new LinkField { Url = words.ElementAtOrDefault(2) })?.Url;
                var newest = int.TryParse(words.ElementAtOrDefault(3), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : (int?)null;
                sections.Add(new OverviewSection(type, heading, url, newest));
            }
        }

        return sections;
    }
}
