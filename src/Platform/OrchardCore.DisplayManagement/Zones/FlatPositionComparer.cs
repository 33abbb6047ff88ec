using System.Globalization;

namespace OrchardCore.DisplayManagement.Zones;

/// <summary>
/// Compares positions part by part: "before" comes first, then numbers (an empty part is 0), then text, then "after".
/// Stands in for FlatPositionComparer.
/// </summary>
public sealed class FlatPositionComparer : IComparer<IPositioned>, IComparer<string>
{
    private FlatPositionComparer()
    {
    }

    public static FlatPositionComparer Instance { get; } = new();

    public int Compare(IPositioned? x, IPositioned? y)
    {
        return Compare(x?.Position, y?.Position);
    }

    public int Compare(string? x, string? y)
    {
        if (ReferenceEquals(x, y))
        {
            return 0;
        }

        var left = x.AsSpan().Trim(": ");
        var right = y.AsSpan().Trim(": ");
        while (true)
        {
            var difference = ComparePart(NextPart(ref left), NextPart(ref right));
            if (difference != 0 || (left.IsEmpty && right.IsEmpty))
            {
                return difference;
            }
        }
    }

    private static ReadOnlySpan<char> NextPart(ref ReadOnlySpan<char> rest)
    {
        var dot = rest.IndexOf('.');
        var part = dot < 0 ? rest : rest[..dot];
        rest = dot < 0 ? default : rest[(dot + 1)..];
        return part.Trim();
    }

    private static int ComparePart(ReadOnlySpan<char> x, ReadOnlySpan<char> y)
    {
        var (xRank, xNumber) = Rank(x);
        var (yRank, yNumber) = Rank(y);
        if (xRank != yRank)
        {
            return xRank.CompareTo(yRank);
        }

        return xRank switch
        {
            1 => xNumber.CompareTo(yNumber),
            2 => x.CompareTo(y, StringComparison.OrdinalIgnoreCase),
            _ => 0,
        };
    }

    private static (int Rank, long Number) Rank(ReadOnlySpan<char> part)
    {
        if (part.IsEmpty)
        {
            return (1, 0);
        }

        if (long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return (1, number);
        }

        if (part.Equals("before", StringComparison.OrdinalIgnoreCase))
        {
            return (0, 0);
        }

        return (part.Equals("after", StringComparison.OrdinalIgnoreCase) ? 3 : 2, 0);
    }
}
