using System.Globalization;

namespace Defus.Events.Services;

/// <summary>What a visitor wants to see of the events; the address of the page tells it.</summary>
/// <param name="Month">The first day of the month in the calendar; null for the list.</param>
/// <param name="Past">Events that are over, the latest first.</param>
/// <param name="KindId">A term's content item id, or empty.</param>
/// <param name="MemberId">A member's content item id, or empty.</param>
/// <param name="Page">The page of the list, from 1.</param>
public sealed record EventSelection(DateOnly? Month, bool Past, string KindId, string MemberId, int Page)
{
    public const string MonthKey = "monat";
    public const string PastKey = "vergangen";
    public const string KindKey = "art";
    public const string MemberKey = "mitglied";
    public const string PageKey = "seite";

    private const int MaxPage = 10_000;
    private const int IdLength = 26;

    /// <summary>Reads an address; what it does not understand counts as not asked for.</summary>
    /// <param name="read">Gives the value of a key of the query, or null.</param>
    public static EventSelection Of(Func<string, string?> read) => new(
        ReadMonth(read(MonthKey)),
        read(PastKey) == "1",
        ReadId(read(KindKey)),
        ReadId(read(MemberKey)),
        int.TryParse(read(PageKey), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, MaxPage) : 1);

    /// <summary>The query of the address that <see cref="Of"/> reads, with its question mark; "?" alone asks for everything.</summary>
    public string ToQuery()
    {
        var parts = new List<string>();
        Add(MonthKey, Month?.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        Add(PastKey, Past ? "1" : null);
        Add(KindKey, KindId);
        Add(MemberKey, MemberId);
        Add(PageKey, Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null);

        return "?" + string.Join('&', parts);

        void Add(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                parts.Add($"{key}={value}");
            }
        }
    }

    private static DateOnly? ReadMonth(string? text)
        => DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > 1900 and < 9000 ? month : null;

    private static string ReadId(string? text)
        => text is { Length: > 0 and <= IdLength } && text.All(char.IsAsciiLetterOrDigit) ? text : string.Empty;
}
