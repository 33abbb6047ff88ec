using CsCheck;
using OrchardCore.Localization;
using Xunit;

namespace Defus.Orchard.Tests.Localization;

/// <summary>PO files and plural forms.</summary>
public sealed class PortableObjectTests
{
    [Fact]
    public void Read_WithAllKindsOfEntries_KeepsTheUsableOnes()
    {
        var entries = Read("""
            # Kopf
            msgid ""
            msgstr "Language: de\n"

            #. Anmerkung
            msgctxt "Defus.News"
            msgid "One post"
            msgid_plural "{0} posts"
            msgstr[0] "Ein Beitrag"
            msgstr[1] "{0} Beiträge"

            msgid "long "
            "text"
            msgstr "langer "
            "\"Text\"\n"

            #, fuzzy
            msgid "guessed"
            msgstr "geraten"

            msgid "untranslated"
            msgstr ""

            #~ msgid "old"
            #~ msgstr "alt"
            """);

        Assert.Equal(2, entries.Count);
        Assert.Equal(("Defus.News", "One post"), (entries[0].Context, entries[0].Id));
        Assert.Equal(["Ein Beitrag", "{0} Beiträge"], entries[0].Translations);
        Assert.Equal(("", "long text"), (entries[1].Context, entries[1].Id));
        Assert.Equal(["langer \"Text\"\n"], entries[1].Translations);
    }

    [Theory]
    [InlineData("msgid \"a\"\nmsgstr b", "Line 2")]
    [InlineData("msgid \"a\"\nmsgtext \"b\"", "Line 2")]
    [InlineData("\"lost\"", "Line 1")]
    [InlineData("msgid \"a\" \"b\"", "Line 1")]
    public void Read_WithABrokenLine_NamesIt(string text, string line)
    {
        var error = Assert.Throws<FormatException>(() => Read(text));

        Assert.StartsWith(line, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhatWasWritten_GivesItBack()
    {
        var text = Gen.String[Gen.Char[' ', 'ÿ'], 1, 20].Where(value => !char.IsControl(value, 0) && value.All(c => !char.IsControl(c)));
        Gen.Select(text, text, text).Sample((context, id, translation) =>
        {
            var entry = Assert.Single(Read($"msgctxt \"{Quote(context)}\"\nmsgid \"{Quote(id)}\"\nmsgstr \"{Quote(translation)}\""));
            Assert.Equal((context, id, translation), (entry.Context, entry.Id, Assert.Single(entry.Translations)));
        });
    }

    [Theory]
    [InlineData("de", 0, 1)]
    [InlineData("de", 1, 0)]
    [InlineData("fr", 0, 0)]
    [InlineData("pl", 4, 1)]
    [InlineData("pl", 12, 2)]
    [InlineData("cs", 3, 1)]
    [InlineData("ja", 5, 0)]
    public void GetForm_OfALanguage_FollowsItsGrammar(string language, int count, int form)
    {
        Assert.Equal(form, PluralRules.GetForm(language, count));
    }

    [Fact]
    public void Find_InAContext_FallsBackToTheTextWithoutOne()
    {
        var dictionary = new CultureDictionary([new("", "Save", ["Speichern"]), new("Defus.News", "Post", ["Beitrag"]), new("Defus.News", "Post", ["Meldung"])]);

        Assert.Equal(["Speichern"], dictionary.Find("Defus.News", "Save")!);
        Assert.Equal(["Meldung"], dictionary.Find("defus.news", "Post")!);
        Assert.Null(dictionary.Find("Defus.Events", "Post"));
    }

    private static IReadOnlyList<PortableObjectEntry> Read(string text)
    {
        return PortableObjectReader.Read(new StringReader(text));
    }

    private static string Quote(string text)
    {
        return text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
    }
}
