using System.Globalization;
using Defus.News.Indexes;

namespace Defus.News.Services;

/// <summary>Which posts a visitor wants to see; the address of the page tells it.</summary>
/// <param name="TopicId">A term's content item id, or empty for all.</param>
/// <param name="MemberId">A member's content item id, <see cref="Network"/> for news of the network itself, or empty for all.</param>
/// <param name="Year">Null for all years.</param>
/// <param name="Page">From 1.</param>
public sealed record NewsSelection(string TopicId, string MemberId, int? Year, int Page)
{
    public const string TopicKey = "thema";
    public const string MemberKey = "mitglied";
    public const string YearKey = "jahr";
    public const string PageKey = "seite";

    /// <summary>Stands for news without a member.</summary>
    public const string Network = "defus";

    private const int MaxPage = 10_000;
    private const int IdLength = 26;

    public bool IsEmpty => TopicId.Length == 0 && MemberId.Length == 0 && Year is null;

    /// <summary>Whether the post belongs to the selection.</summary>
    /// <param name="memberIds">The ids of the member's item in all languages.</param>
    public bool Wants(NewsPostIndex post, string[] memberIds)
        => (TopicId.Length == 0 || post.TopicId == TopicId)
            && (MemberId.Length == 0 || (MemberId == Network ? !post.FromMember : memberIds.Contains(post.MemberId)))
            && (Year is null || post.Date.Year == Year);

    /// <summary>Reads an address; what it does not understand counts as not asked for.</summary>
    /// <param name="read">Gives the value of a key of the query, or null.</param>
    public static NewsSelection Of(Func<string, string?> read) => new(
        ReadId(read(TopicKey)),
        ReadId(read(MemberKey)),
        ReadNumber(read(YearKey)) is { } year and > 1900 and < 9000 ? year : null,
        Math.Clamp(ReadNumber(read(PageKey)) ?? 1, 1, MaxPage));

    /// <summary>The query of the address that <see cref="Of"/> reads, with its question mark; "?" alone asks for everything.</summary>
    public string ToQuery()
    {
        var parts = new List<string>();
        Add(TopicKey, TopicId);
        Add(MemberKey, MemberId);
        Add(YearKey, Year?.ToString(CultureInfo.InvariantCulture));
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

    private static int? ReadNumber(string? text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string ReadId(string? text)
        => text is { Length: > 0 and <= IdLength } && text.All(char.IsAsciiLetterOrDigit) ? text : string.Empty;
}
