using System.Globalization;

namespace Defus.Members.Services;

/// <summary>What a visitor looks for in the directory; empty texts ask for nothing.</summary>
public sealed record MemberFilter(string State, string Kind, string Text)
{
    public const string StateKey = "land";
    public const string KindKey = "art";
    public const string TextKey = "suche";

    private const int MaxLength = 100;

    private static readonly CompareInfo _german = CultureInfo.GetCultureInfo("de").CompareInfo;

    public bool IsEmpty => State.Length == 0 && Kind.Length == 0 && Text.Length == 0;

    public static MemberFilter Of(string? state, string? kind, string? text)
        => new(Trim(state), Trim(kind), Trim(text));

    /// <summary>Upper and lower case and umlauts make no difference in names.</summary>
    public bool Matches(string name, string state, string kind)
        => (State.Length == 0 || State == state)
            && (Kind.Length == 0 || Kind == kind)
            && (Text.Length == 0 || _german.IndexOf(name, Text, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);

    private static string Trim(string? text)
    {
        var trimmed = text?.Trim() ?? string.Empty;
        return trimmed.Length <= MaxLength ? trimmed : trimmed[..MaxLength];
    }
}
