using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Html;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.Modules;

namespace OrchardCore.DisplayManagement.CodeShapes;

/// <summary>DateTime(Utc, Format), TimeSpan(Utc, Origin) and Duration(timeSpan), in the site's time zone and the reader's language.</summary>
internal sealed class DateTimeShapes : ShapeTableProvider
{
    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        builder.Describe("DateTime").BoundAs(nameof(DateTimeShapes), DateTimeAsync);
        builder.Describe("TimeSpan").BoundAs(nameof(DateTimeShapes), context => Task.FromResult(TimeSpanAgo(context)));
        builder.Describe("Duration").BoundAs(nameof(DateTimeShapes), context => Task.FromResult(Duration(context)));
        return ValueTask.CompletedTask;
    }

    private static async Task<IHtmlContent> DateTimeAsync(DisplayContext context)
    {
        var services = context.ServiceProvider;
        var utc = GetTime(context.Value, "Utc") ?? services.GetRequiredService<IClock>().UtcNow;
        var localizer = services.GetRequiredService<IStringLocalizer<DateTimeShapes>>();
        var format = context.Value.GetProperty<string>("Format");
        if (string.IsNullOrEmpty(format))
        {
            format = localizer["M/d/yyyy h:mm:ss tt"].Value;
        }

        var local = await services.GetRequiredService<ILocalClock>().ConvertToLocalAsync(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));
        var time = new TagBuilder("time");
        time.Attributes["datetime"] = utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        time.InnerHtml.Append(local.ToString(format, CultureInfo.CurrentUICulture));
        return time;
    }

    private static IHtmlContent TimeSpanAgo(DisplayContext context)
    {
        var services = context.ServiceProvider;
        var localizer = services.GetRequiredService<IStringLocalizer<DateTimeShapes>>();
        var utc = GetTime(context.Value, "Utc");
        if (utc is null)
        {
            return HtmlString.Empty;
        }

        var origin = GetTime(context.Value, "Origin") ?? services.GetRequiredService<IClock>().UtcNow;
        var span = origin - utc.Value;
        var (count, unit) = LargestUnit(span.Duration());
        var text = (unit, span >= TimeSpan.Zero) switch
        {
            (Unit.Moment, true) => localizer["a moment ago"].Value,
            (Unit.Moment, false) => localizer["in a moment"].Value,
            (Unit.Minute, true) => localizer.Plural(count, "1 minute ago", "{0} minutes ago").Value,
            (Unit.Minute, false) => localizer.Plural(count, "in 1 minute", "in {0} minutes").Value,
            (Unit.Hour, true) => localizer.Plural(count, "1 hour ago", "{0} hours ago").Value,
            (Unit.Hour, false) => localizer.Plural(count, "in 1 hour", "in {0} hours").Value,
            (Unit.Day, true) => localizer.Plural(count, "1 day ago", "{0} days ago").Value,
            (Unit.Day, false) => localizer.Plural(count, "in 1 day", "in {0} days").Value,
            (Unit.Month, true) => localizer.Plural(count, "1 month ago", "{0} months ago").Value,
            (Unit.Month, false) => localizer.Plural(count, "in 1 month", "in {0} months").Value,
            (_, true) => localizer.Plural(count, "1 year ago", "{0} years ago").Value,
            (_, false) => localizer.Plural(count, "in 1 year", "in {0} years").Value,
        };
        return new HtmlContentString(text);
    }

    private static IHtmlContent Duration(DisplayContext context)
    {
        var span = context.Value.GetProperty("timeSpan") as TimeSpan? ?? context.Value.GetProperty("TimeSpan") as TimeSpan?;
        if (span is null)
        {
            return HtmlString.Empty;
        }

        var localizer = context.ServiceProvider.GetRequiredService<IStringLocalizer<DateTimeShapes>>();
        var (count, unit) = LargestUnit(span.Value.Duration());
        return new HtmlContentString(unit switch
        {
            Unit.Moment => localizer.Plural((int)span.Value.Duration().TotalSeconds, "1 second", "{0} seconds").Value,
            Unit.Minute => localizer.Plural(count, "1 minute", "{0} minutes").Value,
            Unit.Hour => localizer.Plural(count, "1 hour", "{0} hours").Value,
            Unit.Day => localizer.Plural(count, "1 day", "{0} days").Value,
            Unit.Month => localizer.Plural(count, "1 month", "{0} months").Value,
            _ => localizer.Plural(count, "1 year", "{0} years").Value,
        });
    }

    private static (int Count, Unit Unit) LargestUnit(TimeSpan span)
    {
        return span.TotalDays switch
        {
            >= 365 => ((int)(span.TotalDays / 365), Unit.Year),
            >= 30 => ((int)(span.TotalDays / 30), Unit.Month),
            >= 1 => ((int)span.TotalDays, Unit.Day),
            _ when span.TotalHours >= 1 => ((int)span.TotalHours, Unit.Hour),
            _ when span.TotalMinutes >= 1 => ((int)span.TotalMinutes, Unit.Minute),
            _ => (0, Unit.Moment),
        };
    }

    private static DateTime? GetTime(IShape shape, string name)
    {
        return shape.GetProperty(name) switch
        {
            DateTime time => time,
            DateTimeOffset time => time.UtcDateTime,
            _ => null,
        };
    }

    private enum Unit
    {
        Moment,
        Minute,
        Hour,
        Day,
        Month,
        Year,
    }
}
