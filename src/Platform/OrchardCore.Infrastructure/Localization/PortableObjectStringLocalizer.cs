using System.Globalization;
using Microsoft.Extensions.Localization;

namespace OrchardCore.Localization;

/// <summary>The texts of one context in the current culture.</summary>
public sealed class PortableObjectStringLocalizer : IPluralStringLocalizer
{
    private readonly LocalizationManager _localizationManager;
    private readonly string _context;

    // The dictionary of the culture asked for last; most requests share it.
    private Texts? _last;

    public PortableObjectStringLocalizer(LocalizationManager localizationManager, string context)
    {
        _localizationManager = localizationManager;
        _context = context;
    }

    public LocalizedString this[string name]
        => Find(name) is { } forms ? new LocalizedString(name, forms[0]) : new LocalizedString(name, name, resourceNotFound: true);

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var (text, values) = GetTranslation(name, arguments);
            return new LocalizedString(name, values.Length == 0 ? text.Value : string.Format(CultureInfo.CurrentCulture, text.Value, values), text.ResourceNotFound);
        }
    }

    public (LocalizedString Text, object[] Arguments) GetTranslation(string name, params object[] arguments)
    {
        if (arguments is not [PluralizationArgument plural, ..])
        {
            return (this[name], arguments);
        }

        var values = (object[])[plural.Count, .. plural.Arguments];
        if (Find(name) is { } forms)
        {
            var form = PluralRules.GetForm(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, plural.Count);
            return (new LocalizedString(name, forms[Math.Min(form, forms.Length - 1)]), values);
        }

        // The source texts are English or as many forms as the caller knows.
        var source = plural.Forms[Math.Min(PluralRules.GetForm("en", plural.Count), plural.Forms.Length - 1)];
        return (new LocalizedString(name, source, resourceNotFound: true), values);
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures)
    {
        var seen = new HashSet<string>();
        for (var culture = CultureInfo.CurrentUICulture; culture.Name.Length > 0; culture = culture.Parent)
        {
            foreach (var (id, forms) in _localizationManager.GetDictionary(culture).GetAll(_context))
            {
                if (seen.Add(id))
                {
                    yield return new LocalizedString(id, forms[0]);
                }
            }

            if (!includeParentCultures)
            {
                yield break;
            }
        }
    }

    private string[]? Find(string name)
    {
        var culture = CultureInfo.CurrentUICulture;
        if (culture.Name.Length == 0)
        {
            return null;
        }

        var texts = _last;
        if (texts is null || texts.Culture != culture.Name)
        {
            _last = texts = new Texts(culture.Name, [.. Ancestry(culture).Select(_localizationManager.GetDictionary)]);
        }

        foreach (var dictionary in texts.Dictionaries)
        {
            if (dictionary.Find(_context, name) is { } forms)
            {
                return forms;
            }
        }

        return null;
    }

    private static IEnumerable<CultureInfo> Ancestry(CultureInfo culture)
    {
        for (; culture.Name.Length > 0; culture = culture.Parent)
        {
            yield return culture;
        }
    }

    private sealed record Texts(string Culture, CultureDictionary[] Dictionaries);
}
