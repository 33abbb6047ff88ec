using System.Globalization;
using System.Text.RegularExpressions;

namespace OrchardCore.ContentFields.Services;

/// <summary>Reads numbers and dates as browsers send them and as people of the current culture write them. Nothing entered is null.</summary>
public static partial class FieldInput
{
    public static bool TryReadNumber(string? text, out decimal? number)
    {
        number = null;
        text = text?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(text, Style, CultureInfo.CurrentCulture, out var value))
        {
            number = value;
            return true;
        }

        // "1.500" means fifteen hundred to a German and one and a half to a browser: ask again instead of guessing.
        if (!LooksGrouped().IsMatch(text) && decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out value))
        {
            number = value;
            return true;
        }

        return false;
    }

    public static bool TryReadDateTime(string? text, out DateTime? time)
    {
        time = null;
        text = text?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        const DateTimeStyles Style = DateTimeStyles.NoCurrentDateDefault;
        string[] formats = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFF", "yyyy-MM-dd HH:mm"];
        if (DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, Style, out var value)
            || (DateTime.TryParse(text, CultureInfo.CurrentCulture, Style, out value) && value.Year > 1))
        {
            time = DateTime.SpecifyKind(value, DateTimeKind.Unspecified);
            return true;
        }

        return false;
    }

    [GeneratedRegex(@"^[+-]?\d{1,3}(\.\d{3})+$")]
    private static partial Regex LooksGrouped();
}
