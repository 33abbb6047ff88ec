using System.ServiceModel.Syndication;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Ical.Net;

namespace Defus.Orchard.Tests.Crawl;

/// <summary>Feeds, calendars and sitemaps, read strictly.</summary>
internal static partial class Feeds
{
    private const int MaxOctets = 75;

    private static readonly XNamespace _sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The addresses that the answer names, if it is a feed, a calendar, a sitemap or the rules for robots.</summary>
    public static IEnumerable<string> AddressesOf(Answer answer) => answer.MediaType switch
    {
        "application/rss+xml" or "application/atom+xml" => ReadFeed(answer).Items.SelectMany(item => item.Links).Where(link => link.RelationshipType is null or "alternate").Select(link => link.Uri.AbsoluteUri),
        "text/calendar" => Calendar.Load(answer.Text)!.Events.Select(item => item.Url?.AbsoluteUri ?? string.Empty),
        "text/xml" or "application/xml" => XDocument.Load(ReadXml(answer)).Descendants(_sitemap + "loc").Select(location => location.Value),
        "text/plain" when answer.Path == "/robots.txt" => answer.Text.Split('\n').Where(line => line.StartsWith("Sitemap: ", StringComparison.Ordinal)).Select(line => line["Sitemap: ".Length..]),
        _ => [],
    };

    /// <summary>What is wrong with a feed.</summary>
    public static IEnumerable<string> CheckFeed(Answer answer)
    {
        var feed = ReadFeed(answer);
        if (string.IsNullOrWhiteSpace(feed.Title?.Text) || feed.Language is not ("de" or "en") || !feed.Links.Any(link => link.RelationshipType == "self") || !feed.Links.Any(link => link.RelationshipType is null or "alternate"))
        {
            yield return "lacks title, language, or the links to itself and its page";
        }

        if (feed.Items.Select(item => item.Id).Distinct().Count() != feed.Items.Count())
        {
            yield return "names an entry twice";
        }

        foreach (var item in feed.Items)
        {
            if (string.IsNullOrWhiteSpace(item.Id) || string.IsNullOrWhiteSpace(item.Title?.Text) || item.PublishDate == default || item.LastUpdatedTime == default || item.Links.Count == 0)
            {
                yield return $"has an incomplete entry: {item.Title?.Text}";
            }
        }
    }

    /// <summary>What is wrong with a calendar, by the rules of RFC 5545 on which readers insist.</summary>
    public static IEnumerable<string> CheckCalendar(Answer answer)
    {
        var text = answer.Text;
        var lines = text.Split("\r\n");
        if (answer.CharSet is not "utf-8" || lines[0] != "BEGIN:VCALENDAR" || lines[^1].Length > 0 || lines[^2] != "END:VCALENDAR")
        {
            yield return "does not begin or end as a calendar in UTF-8 does";
        }

        if (lines.Any(line => line.Contains('\n') || line.Contains('\r') || Encoding.UTF8.GetByteCount(line) > MaxOctets))
        {
            yield return "has lines that do not end with CR LF or have more than 75 octets";
        }

        var unfolded = text.Replace("\r\n ", string.Empty, StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in unfolded.Where(line => !ContentLine().IsMatch(line)))
        {
            yield return $"has a line without name and value: {line}";
        }

        var zones = unfolded.Where(line => line.StartsWith("TZID:", StringComparison.Ordinal)).Select(line => line["TZID:".Length..]).ToList();
        foreach (var zone in unfolded.SelectMany(line => ZoneParameter().Matches(line)).Select(match => match.Groups[1].Value).Distinct().Where(zone => !zones.Contains(zone)))
        {
            yield return $"does not describe the time zone {zone}";
        }

        var events = Calendar.Load(text)!.Events;
        if (events.Select(item => item.Uid).Distinct().Count() != events.Count || events.Any(item => string.IsNullOrEmpty(item.Uid) || item.DtStamp is null || item.DtStart is null || string.IsNullOrWhiteSpace(item.Summary)))
        {
            yield return "has an event twice, or one without id, stamp, start or name";
        }
    }

    private static SyndicationFeed ReadFeed(Answer answer)
    {
        using var reader = ReadXml(answer);
        return SyndicationFeed.Load(reader);
    }

    private static XmlReader ReadXml(Answer answer)
        => XmlReader.Create(new MemoryStream(answer.Bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });

    [GeneratedRegex("^[A-Z0-9-]+(;[A-Z0-9-]+=(\"[^\"\\p{Cc}]*\"|[^\";:,\\p{Cc}]*))*:[^\\p{Cc}]*$")]
    private static partial Regex ContentLine();

    [GeneratedRegex("^[A-Z-]+;TZID=([^:;]+)")]
    private static partial Regex ZoneParameter();
}
