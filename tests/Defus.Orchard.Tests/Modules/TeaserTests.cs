using CsCheck;
using Defus.Common.Text;
using Xunit;

namespace Defus.Orchard.Tests.Modules;

public sealed class TeaserTests
{
    private const string Ending = "\u00A0…";

    [Theory]
    [InlineData(null, 10, "")]
    [InlineData("  Ein \n kurzer\tText ", 20, "Ein kurzer Text")]
    [InlineData("Efus führt ein zweijähriges Vorhaben durch", 27, "Efus führt ein zweijähriges" + Ending)]
    [InlineData("Efus führt ein zweijähriges Vorhaben durch", 30, "Efus führt ein zweijähriges" + Ending)]
    [InlineData("Plätze, Wege und Parks", 8, "Plätze" + Ending)]
    [InlineData("Donaudampfschifffahrt", 5, "Donau" + Ending)]
    public void Cut_Text_EndsAtAWord(string? text, int maxLength, string expected)
        => Assert.Equal(expected, Teaser.Cut(text, maxLength));

    [Fact]
    public void Cut_AnyText_KeepsWholeWordsWithinTheLimit()
        => Gen.Select(Gen.String, Gen.Int[1, 200]).Sample((text, maxLength) =>
        {
            var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var cut = Teaser.Cut(text, maxLength);
            if (line.Length <= maxLength)
            {
                return cut == line;
            }

            var kept = cut[..^Ending.Length];

            return cut.EndsWith(Ending, StringComparison.Ordinal) && kept.Length <= maxLength && line.StartsWith(kept, StringComparison.Ordinal);
        });

    [Fact]
    public void Cut_EndlessWordOfEmoji_NeverSplitsACharacter()
        => Gen.Select(Gen.Int[3, 40], Gen.Int[1, 60]).Sample((count, maxLength) =>
        {
            var cut = Teaser.Cut(string.Concat(Enumerable.Repeat("👩‍🚒", count)), maxLength);

            return !cut.Any(char.IsSurrogate) || cut.TrimEnd('…', '\u00A0').Length % "👩‍🚒".Length == 0;
        });
}
