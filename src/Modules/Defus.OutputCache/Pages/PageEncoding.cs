using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Defus.OutputCache.Pages;

/// <summary>How the body of a page is sent.</summary>
internal enum PageEncoding
{
    Plain,
    Gzip,
    Brotli,
}

internal static class AcceptEncoding
{
    /// <summary>The best encoding that a browser takes, by its header Accept-Encoding.</summary>
    public static PageEncoding Best(StringValues header)
    {
        var (best, bestWeight) = (PageEncoding.Plain, 0.0);
        foreach (var value in header)
        {
            foreach (var part in value.AsSpan().Split(','))
            {
                var (encoding, weight) = Read(value.AsSpan(part).Trim());
                if (weight > bestWeight || (weight == bestWeight && encoding > best && weight > 0))
                {
                    (best, bestWeight) = (encoding, weight);
                }
            }
        }

        return best;
    }

    // "br", "gzip;q=0.5"; zero refuses, and what we do not have counts as refused.
    private static (PageEncoding Encoding, double Weight) Read(ReadOnlySpan<char> part)
    {
        var end = part.IndexOf(';');
        var name = end < 0 ? part : part[..end].TrimEnd();
        var encoding = name.Equals("br", StringComparison.OrdinalIgnoreCase) ? PageEncoding.Brotli
            : name.Equals("gzip", StringComparison.OrdinalIgnoreCase) || name is "*" ? PageEncoding.Gzip
            : PageEncoding.Plain;
        if (encoding == PageEncoding.Plain)
        {
            return (encoding, 0);
        }

        var weight = 1.0;
        if (end >= 0 && part[(end + 1)..].Trim() is var quality && quality.StartsWith("q=", StringComparison.OrdinalIgnoreCase))
        {
            _ = double.TryParse(quality[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out weight);
        }

        return (encoding, weight);
    }
}
