using Defus.Common.Text;

namespace Defus.Members.Services;

/// <summary>
/// Writes the size of the network into a sentence: <c>{mitglieder}</c> or <c>{members}</c> becomes the counted members in that language,
/// <c>{tauscht|tauschen}</c> the first word for a single member and the second for any other number.
/// </summary>
public static class NetworkSizeSentence
{
    public const string MembersPlaceholder = "{mitglieder}";
    public const string EnglishPlaceholder = "{members}";

    public static string Write(string? sentence, int cities, int organisations)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cities);
        ArgumentOutOfRangeException.ThrowIfNegative(organisations);

        var text = (sentence ?? string.Empty)
            .Replace(MembersPlaceholder, Members(cities, organisations), StringComparison.OrdinalIgnoreCase)
            .Replace(EnglishPlaceholder, EnglishMembers(cities, organisations), StringComparison.OrdinalIgnoreCase);

        return ChooseForms(text, cities + organisations == 1);
    }

    /// <summary>The members in words: "21 deutsche Städte und drei Organisationen"; without any, just "Städte und Organisationen".</summary>
    public static string Members(int cities, int organisations) => (cities, organisations) switch
    {
        (0, 0) => "Städte und Organisationen",
        (_, 0) => Cities(cities),
        (0, _) => Organisations(organisations),
        _ => $"{Cities(cities)} und {Organisations(organisations)}",
    };

    /// <summary>"21 German cities and three organisations"; without any, just "cities and organisations".</summary>
    public static string EnglishMembers(int cities, int organisations) => (cities, organisations) switch
    {
        (0, 0) => "cities and organisations",
        (_, 0) => EnglishCities(cities),
        (0, _) => EnglishOrganisations(organisations),
        _ => $"{EnglishCities(cities)} and {EnglishOrganisations(organisations)}",
    };

    private static string EnglishCities(int count) => $"{EnglishNumber.Of(count)} {(count == 1 ? "German city" : "German cities")}";

    private static string EnglishOrganisations(int count) => $"{EnglishNumber.Of(count)} {(count == 1 ? "organisation" : "organisations")}";

    private static string Cities(int count) => $"{GermanNumber.Feminine(count)} {(count == 1 ? "deutsche Stadt" : "deutsche Städte")}";

    private static string Organisations(int count) => $"{GermanNumber.Feminine(count)} {(count == 1 ? "Organisation" : "Organisationen")}";

    // A brace without its partner or without a bar is the editor's own text and stays.
    private static string ChooseForms(string text, bool single)
    {
        var start = 0;
        while ((start = text.IndexOf('{', start)) >= 0)
        {
            var end = text.IndexOf('}', start);
            if (end < 0)
            {
                break;
            }

            if (text[(start + 1)..end].Split('|') is [var singular, var plural])
            {
                var form = single ? singular : plural;
                text = text[..start] + form + text[(end + 1)..];
                start += form.Length;
            }
            else
            {
                start++;
            }
        }

        return text;
    }
}
