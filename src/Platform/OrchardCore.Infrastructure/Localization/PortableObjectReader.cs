using System.Text;

namespace OrchardCore.Localization;

/// <summary>One translation of a PO file.</summary>
/// <param name="Context">Full name of a type or dotted path of a view; empty when the text is valid everywhere.</param>
/// <param name="Id">The source text.</param>
/// <param name="Translations">The forms in gettext's order; one when the text has no plural.</param>
public sealed record PortableObjectEntry(string Context, string Id, string[] Translations);

/// <summary>Reads PO files. Empty translations and fuzzy or obsolete entries are passed over.</summary>
public static class PortableObjectReader
{
    /// <exception cref="FormatException">A line is no PO; the message names it.</exception>
    public static IReadOnlyList<PortableObjectEntry> Read(TextReader reader)
    {
        var entries = new List<PortableObjectEntry>();
        var entry = new Builder();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            line = line.Trim();
            if (line.Length == 0 || line.StartsWith("#~", StringComparison.Ordinal))
            {
                continue;
            }

            if (line[0] == '#')
            {
                entry = entry.FinishBeforeComment(entries);
                entry.IsFuzzy |= line.StartsWith("#,", StringComparison.Ordinal) && line.Contains("fuzzy", StringComparison.Ordinal);
                continue;
            }

            entry = entry.Read(line, number, entries);
        }

        entry.AddTo(entries);
        return entries;
    }

    private sealed class Builder
    {
        private const int MaxForms = 10;

        private readonly StringBuilder?[] _translations = new StringBuilder?[MaxForms];
        private readonly StringBuilder _context = new();
        private readonly StringBuilder _id = new();
        private StringBuilder? _current;
        private bool _hasContext;
        private bool _hasId;

        public bool IsFuzzy { get; set; }

        private bool HasTranslations => Array.Exists(_translations, text => text is not null);

        public Builder FinishBeforeComment(List<PortableObjectEntry> entries)
        {
            if (!HasTranslations)
            {
                return this;
            }

            AddTo(entries);
            return new Builder();
        }

        public Builder Read(string line, int number, List<PortableObjectEntry> entries)
        {
            if (line[0] == '"')
            {
                (_current ?? throw Error(number, "a text belongs to no keyword")).Append(Unquote(line, number));
                return this;
            }

            var space = line.IndexOfAny([' ', '\t', '"']);
            var keyword = space < 0 ? line : line[..space];
            var starts = keyword is "msgctxt" || (keyword is "msgid" && (_hasId || HasTranslations));
            if (starts && (_hasContext || _hasId))
            {
                AddTo(entries);
                return new Builder().Read(line, number, entries);
            }

            _current = Target(keyword, number);
            _current.Append(Unquote(line[keyword.Length..].Trim(), number));
            return this;
        }

        public void AddTo(List<PortableObjectEntry> entries)
        {
            if (!IsFuzzy && _id.Length > 0 && HasTranslations && Array.TrueForAll(_translations, text => text is not { Length: 0 }))
            {
                entries.Add(new PortableObjectEntry(_context.ToString(), _id.ToString(), [.. _translations.OfType<StringBuilder>().Select(text => text.ToString())]));
            }
        }

        private StringBuilder Target(string keyword, int number)
        {
            switch (keyword)
            {
                case "msgctxt":
                    _hasContext = true;
                    return _context;
                case "msgid":
                    _hasId = true;
                    return _id;
                case "msgid_plural":
                    return new StringBuilder();
                case "msgstr":
                    return _translations[0] = new StringBuilder();
                case ['m', 's', 'g', 's', 't', 'r', '[', .. var index, ']'] when int.TryParse(index, out var form) && form is >= 0 and < MaxForms:
                    return _translations[form] = new StringBuilder();
                default:
                    throw Error(number, $"\"{keyword}\" is no keyword of PO files");
            }
        }

        private static string Unquote(string text, int number)
        {
            if (text is not ['"', .. var inner, '"'])
            {
                throw Error(number, "a text must stand in double quotes");
            }

            var result = new StringBuilder(inner.Length);
            for (var i = 0; i < inner.Length; i++)
            {
                if (inner[i] == '"')
                {
                    throw Error(number, "a double quote within a text is written \\\"");
                }

                if (inner[i] != '\\')
                {
                    result.Append(inner[i]);
                    continue;
                }

                if (++i == inner.Length)
                {
                    throw Error(number, "a text must not end with a single \\");
                }

                result.Append(inner[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var character => character });
            }

            return result.ToString();
        }

        private static FormatException Error(int number, string reason) => new($"Line {number}: {reason}.");
    }
}
