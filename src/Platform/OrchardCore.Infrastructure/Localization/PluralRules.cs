namespace OrchardCore.Localization;

/// <summary>Which plural form a count takes, by language; the order of the forms is that of gettext.</summary>
public static class PluralRules
{
    /// <summary>The index of the form for <paramref name="count"/> in the language of two letters.</summary>
    public static int GetForm(string language, int count)
    {
        count = Math.Abs(count);
        return language switch
        {
            "ja" or "ko" or "zh" or "th" or "vi" or "id" or "ms" => 0,
            "fr" or "pt" => count > 1 ? 1 : 0,
            "cs" or "sk" => count == 1 ? 0 : count is >= 2 and <= 4 ? 1 : 2,
            "pl" => count == 1 ? 0 : IsFew(count) ? 1 : 2,
            "ru" or "uk" or "be" or "hr" or "sr" or "bs" => count % 10 == 1 && count % 100 != 11 ? 0 : IsFew(count) ? 1 : 2,
            "lt" => count % 10 == 1 && count % 100 != 11 ? 0 : count % 10 >= 2 && count % 100 is (< 10 or >= 20) ? 1 : 2,
            "lv" => count % 10 == 1 && count % 100 != 11 ? 0 : count != 0 ? 1 : 2,
            "ro" => count == 1 ? 0 : count == 0 || count % 100 is > 0 and < 20 ? 1 : 2,
            "sl" => (count % 100) switch { 1 => 0, 2 => 1, 3 or 4 => 2, _ => 3 },
            _ => count == 1 ? 0 : 1,
        };
    }

    private static bool IsFew(int count) => count % 10 is >= 2 and <= 4 && count % 100 is (< 10 or >= 20);
}
