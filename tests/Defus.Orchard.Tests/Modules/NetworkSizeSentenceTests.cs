using CsCheck;
using Defus.Members.Services;
using Xunit;

namespace Defus.Orchard.Tests.Modules;

public sealed class NetworkSizeSentenceTests
{
    private const string Sentence = "Unter dem Dach von DEFUS {tauscht|tauschen} sich {mitglieder} zu aktuellen Fragen aus.";

    [Theory]
    [InlineData(21, 3, "Unter dem Dach von DEFUS tauschen sich 21 deutsche Städte und drei Organisationen zu aktuellen Fragen aus.")]
    [InlineData(1, 0, "Unter dem Dach von DEFUS tauscht sich eine deutsche Stadt zu aktuellen Fragen aus.")]
    [InlineData(0, 1, "Unter dem Dach von DEFUS tauscht sich eine Organisation zu aktuellen Fragen aus.")]
    [InlineData(1, 1, "Unter dem Dach von DEFUS tauschen sich eine deutsche Stadt und eine Organisation zu aktuellen Fragen aus.")]
    [InlineData(12, 0, "Unter dem Dach von DEFUS tauschen sich zwölf deutsche Städte zu aktuellen Fragen aus.")]
    [InlineData(0, 13, "Unter dem Dach von DEFUS tauschen sich 13 Organisationen zu aktuellen Fragen aus.")]
    [InlineData(0, 0, "Unter dem Dach von DEFUS tauschen sich Städte und Organisationen zu aktuellen Fragen aus.")]
    public void Write_AnySize_IsGoodGrammar(int cities, int organisations, string expected)
        => Assert.Equal(expected, NetworkSizeSentence.Write(Sentence, cities, organisations));

    [Theory]
    [InlineData(21, 3, "21 German cities and three organisations share what they learn.")]
    [InlineData(1, 0, "one German city shares what they learn.")]
    [InlineData(0, 1, "one organisation shares what they learn.")]
    [InlineData(1200, 1, "1,200 German cities and one organisation share what they learn.")]
    [InlineData(0, 0, "cities and organisations share what they learn.")]
    public void Write_AnySizeInEnglish_IsGoodGrammar(int cities, int organisations, string expected)
        => Assert.Equal(expected, NetworkSizeSentence.Write("{members} {shares|share} what they learn.", cities, organisations));

    [Theory]
    [InlineData("Ein Satz ohne Platzhalter.")]
    [InlineData("Offen { bleibt")]
    [InlineData("Andere {Klammern} bleiben")]
    [InlineData("")]
    public void Write_NoPlaceholder_LeavesTheTextAlone(string text)
        => Assert.Equal(text, NetworkSizeSentence.Write(text, 2, 2));

    [Fact]
    public void Write_AnyTextAndSize_NeverFails()
        => Gen.Select(Gen.String[Gen.Char["{|}ab "], 0, 40], Gen.Int[0, 40], Gen.Int[0, 40]).Sample((text, cities, organisations) =>
        {
            NetworkSizeSentence.Write(text, cities, organisations);
        });

    [Fact]
    public void Members_AnySize_AgreesInNumber()
        => Gen.Select(Gen.Int[0, 5000], Gen.Int[0, 5000]).Sample((cities, organisations) =>
        {
            var members = NetworkSizeSentence.Members(cities, organisations);

            return members.Contains("deutsche Stadt", StringComparison.Ordinal) == (cities == 1)
                && members.Contains("deutsche Städte", StringComparison.Ordinal) == (cities > 1)
                && members.Contains("Organisationen", StringComparison.Ordinal) == (organisations > 1 || cities + organisations == 0)
                && !members.Contains("keine", StringComparison.Ordinal);
        });
}
