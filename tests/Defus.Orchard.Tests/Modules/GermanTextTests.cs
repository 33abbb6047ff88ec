using CsCheck;
using Defus.Common.Text;
using Xunit;

namespace Defus.Orchard.Tests.Modules;

public sealed class GermanTextTests
{
    [Theory]
    [InlineData(0, "keine")]
    [InlineData(1, "eine")]
    [InlineData(3, "drei")]
    [InlineData(12, "zwölf")]
    [InlineData(13, "13")]
    [InlineData(21, "21")]
    [InlineData(1200, "1.200")]
    [InlineData(-3, "−3")]
    public void Feminine_Number_IsAWordUpToTwelve(int number, string expected)
        => Assert.Equal(expected, GermanNumber.Feminine(number));

    [Theory]
    [InlineData("Köln", "koln")]
    [InlineData("Gießen", "giessen")]
    [InlineData("Leer (Ostfriesland)", "leer ostfriesland")]
    [InlineData("Freiburg im Breisgau", "freiburg im breisgau")]
    [InlineData(" Évry–Courcouronnes", "evry courcouronnes")]
    [InlineData(null, "")]
    public void Of_Name_IsFoldedAsInDictionaries(string? name, string expected)
        => Assert.Equal(expected, GermanSortKey.Of(name));

    [Fact]
    public void Of_NamesOfTheSeed_SortAsAReaderExpects()
    {
        string[] names = ["Ulm", "Düsseldorf", "Dortmund", "Köln", "Karlsruhe", "Nürnberg", "Oldenburg", "Göttingen", "Gladbeck", "Gelsenkirchen", "München", "Mannheim"];

        Assert.Equal(
            ["Dortmund", "Düsseldorf", "Gelsenkirchen", "Gladbeck", "Göttingen", "Karlsruhe", "Köln", "Mannheim", "München", "Nürnberg", "Oldenburg", "Ulm"],
            names.OrderBy(GermanSortKey.Of, StringComparer.Ordinal));
    }

    [Fact]
    public void Of_AnyText_IsStable()
        => Gen.String.Where(WellFormed).Sample(text => GermanSortKey.Of(GermanSortKey.Of(text)) == GermanSortKey.Of(text));

    [Theory]
    [InlineData("Eins.\n\nZwei\nDrei.\r\n \r\n\r\nVier", new[] { "Eins.", "Zwei Drei.", "Vier" })]
    [InlineData(" \n\n ", new string[0])]
    public void Of_Text_IsPartedAtEmptyLines(string text, string[] expected)
        => Assert.Equal(expected, Paragraphs.Of(text));

    // A lone surrogate has no normal form.
    private static bool WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
