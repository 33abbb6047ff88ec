using CsCheck;
using OrchardCore.Contents.Versions;
using Xunit;

namespace Defus.Orchard.Tests.Content;

/// <summary>Differences of texts: both texts can be read from them, and they are as small as a reader expects.</summary>
public sealed class TextDifferenceTests
{
    private static readonly string[] _words = ["Stadt", "Land", "Fluss", " ", " ", "\n", ".", "ä", "<b>", ""];
    private static readonly Gen<string> _text = Gen.Int[0, 9].Select(i => _words[i]).List[0, 40].Select(string.Concat);

    [Fact]
    public void Between_AnyTexts_HoldsBoth() => Gen.Select(_text, _text).Sample((before, after) =>
    {
        var runs = TextDifference.Between(before, after);
        return before == string.Concat(runs.Where(run => run.Change is not TextChange.Inserted).Select(run => run.Text))
            && after == string.Concat(runs.Where(run => run.Change is not TextChange.Deleted).Select(run => run.Text));
    });

    [Fact]
    public void Between_LongTextsWithNothingInCommon_HoldsBothAndEnds()
    {
        var (before, after) = (string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a{i} ")), string.Concat(Enumerable.Range(0, 20_000).Select(i => $"b{i} ")));

        Assert.Equal(after, string.Concat(TextDifference.Between(before, after).Where(run => run.Change is not TextChange.Deleted).Select(run => run.Text)));
    }

    [Theory]
    [InlineData("Ein Teaser.", "Ein neuer Teaser.", "Ein [+neuer ]Teaser.")]
    [InlineData("Die Stadt Ulm lädt ein.", "Die Stadt Essen lädt ein.", "Die Stadt [-Ulm][+Essen] lädt ein.")]
    [InlineData("Der Rat tagt im Mai", "Ein Fest wird es im Mai", "[-Der Rat tagt ][+Ein Fest wird es ]im Mai")]
    [InlineData("gleich", "gleich", "gleich")]
    [InlineData("", "neu", "[+neu]")]
    public void Between_TwoSentences_ReadsAsExpected(string before, string after, string expected)
        => Assert.Equal(expected, string.Concat(TextDifference.Between(before, after).Select(run => run.Change switch
        {
            TextChange.Deleted => $"[-{run.Text}]",
            TextChange.Inserted => $"[+{run.Text}]",
            _ => run.Text,
        })));
}
