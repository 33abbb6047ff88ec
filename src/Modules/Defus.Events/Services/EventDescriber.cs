using System.Globalization;
using System.Text.Json.Nodes;
using Defus.Common.Content;
using Defus.Common.Text;
using Defus.Events.Models;
using OrchardCore.ContentManagement;

namespace Defus.Events.Services;

/// <summary>Describes events, as schema.org's Event.</summary>
public sealed class EventDescriber : IPageDescriber
{
    private const string Vocabulary = "https://schema.org/";

    private readonly IEventCalendar _calendar;
    private readonly TermNames _termNames;

    public EventDescriber(IEventCalendar calendar, TermNames termNames)
    {
        _calendar = calendar;
        _termNames = termNames;
    }

    public async Task DescribeAsync(ContentItem contentItem, PageDescription description)
    {
        if (contentItem.ContentType != EventTypes.Event || !contentItem.TryGet<EventPart>(out var part))
        {
            return;
        }

        var times = await _calendar.GetTimesAsync(part);
        var kind = await _termNames.FirstAsync(part.Kind);
        description.Label = string.Join(" · ", new[] { kind, times is { } when ? DayText.Of(when.FirstDay, when.LastDay) : null }.Where(word => !string.IsNullOrEmpty(word)));
        description.Text = part.Teaser?.Text ?? string.Empty;
        description.Image = Picture.Of(part.Image);
        if (times is { } known)
        {
            description.Schema = Describe(contentItem, part, known, description);
        }
    }

    private static JsonObject Describe(ContentItem contentItem, EventPart part, EventTimes times, PageDescription description)
    {
        var schema = new JsonObject
        {
            ["@type"] = "Event",
            ["name"] = contentItem.DisplayText,
            ["startDate"] = times.AllDay ? Day(times.FirstDay) : Time(times.Start),
            ["endDate"] = times.HasEndTime ? Time(times.End!.Value) : Day(times.LastDay),
            ["eventStatus"] = Vocabulary + (part.Cancelled?.Value == true ? "EventCancelled" : "EventScheduled"),
        };
        AddPlaces(schema, part, description);
        if (!string.IsNullOrWhiteSpace(part.Organiser?.Text))
        {
            schema["organizer"] = new JsonObject { ["@type"] = "Organization", ["name"] = part.Organiser.Text };
        }

        return schema;
    }

    private static void AddPlaces(JsonObject schema, EventPart part, PageDescription description)
    {
        var places = new JsonArray();
        if (!string.IsNullOrWhiteSpace(part.Place?.Text))
        {
            places.Add((JsonNode)new JsonObject { ["@type"] = "Place", ["name"] = part.Place.Text, ["address"] = part.Place.Text });
        }

        var online = Link.Of(part.OnlineLink);
        if (online is not null)
        {
            places.Add((JsonNode)new JsonObject { ["@type"] = "VirtualLocation", ["url"] = online.IsExternal ? online.Url : description.Address(online.Url) });
        }

        if (places.Count > 0)
        {
            schema["eventAttendanceMode"] = Vocabulary + (online is null ? "OfflineEventAttendanceMode" : places.Count > 1 ? "MixedEventAttendanceMode" : "OnlineEventAttendanceMode");
            schema["location"] = places.Count > 1 ? places : places[0]!.DeepClone();
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
