using System.Globalization;
using Microsoft.Extensions.Localization;

namespace OrchardCore.SystemInformation.Services;

/// <summary>Sizes, spans and states in the reader's language.</summary>
public sealed class FactTexts
{
    private static readonly string[] _units = ["B", "KB", "MB", "GB", "TB"];

    private readonly IStringLocalizer S;

    public FactTexts(IStringLocalizer<FactTexts> localizer)
    {
        S = localizer;
    }

    public string Size(long? bytes)
    {
        if (bytes is not { } value)
        {
            return S["unknown"];
        }

        var (size, unit) = ((double)value, 0);
        while (size >= 1024 && unit < _units.Length - 1)
        {
            (size, unit) = (size / 1024, unit + 1);
        }

        return string.Create(CultureInfo.CurrentCulture, $"{Math.Round(size, size < 10 && unit > 0 ? 1 : 0)} {_units[unit]}");
    }

    public string Span(TimeSpan span) => span switch
    {
        { TotalDays: >= 2 } => S["{0} days", (int)span.TotalDays],
        { TotalHours: >= 2 } => S["{0} hours", (int)span.TotalHours],
        { TotalMinutes: >= 2 } => S["{0} minutes", (int)span.TotalMinutes],
        _ => S["{0} seconds", (int)span.TotalSeconds],
    };

    public string Status(string status) => status switch
    {
        "Healthy" => S["healthy"],
        "Degraded" => S["with restrictions"],
        _ => S["not healthy"],
    };

    public string Check(string name) => S[name];

    public string? Description(string? description) => description is null ? null : S[description].Value;

    public string Time(DateTimeOffset time, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(time, zone).ToString("g", CultureInfo.CurrentCulture);
}
