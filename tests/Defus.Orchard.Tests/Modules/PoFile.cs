using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;

namespace Defus.Orchard.Tests.Modules;

/// <summary>The German texts of a module, read from its own file.</summary>
internal sealed partial class PoFile
{
    private readonly Dictionary<(string Context, string Key), string> _texts;

    private PoFile(Dictionary<(string Context, string Key), string> texts)
    {
        _texts = texts;
    }

    public IReadOnlyCollection<(string Context, string Key)> Keys => _texts.Keys;

    public static PoFile Read(string module)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "src", "Modules", module, "Localization", "de.po"));

        return new PoFile(Entry().Matches(text).ToDictionary(
            match => (match.Groups["context"].Value, match.Groups["key"].Value),
            match => match.Groups["text"].Value));
    }

    public IStringLocalizer<T> Localizer<T>() => new Localizer<T>(this);

    public string? Find(string context, string key) => _texts.GetValueOrDefault((context, key));

    [GeneratedRegex("""^msgctxt "(?<context>[^"]+)"\nmsgid "(?<key>[^"]+)"\nmsgstr "(?<text>[^"]+)"$""", RegexOptions.Multiline)]
    private static partial Regex Entry();
}

/// <summary>Finds texts by the full name of the type that asks, as the site does.</summary>
internal sealed class Localizer<T> : IStringLocalizer<T>
{
    private readonly PoFile _file;

    public Localizer(PoFile file)
    {
        _file = file;
    }

    public LocalizedString this[string name] => this[name, []];

    public LocalizedString this[string name, params object[] arguments]
        => new(name, string.Format(System.Globalization.CultureInfo.InvariantCulture, _file.Find(typeof(T).FullName!, name) ?? throw new KeyNotFoundException(name), arguments));

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
