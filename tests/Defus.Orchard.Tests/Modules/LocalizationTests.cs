using System.Text.RegularExpressions;
using Xunit;

namespace Defus.Orchard.Tests.Modules;

/// <summary>Every English text of a module has its German beside it, and no German text is left over.</summary>
public sealed partial class LocalizationTests
{
    public static TheoryData<string> Modules => ["Defus.Members", "Defus.News", "Defus.Events", "Defus.PartnerForums", "Defus.Contact", "Defus.Seo"];

    [Theory]
    [MemberData(nameof(Modules))]
    public void Texts_OfAModule_AllHaveAGermanForm(string module)
    {
        var folder = Path.Combine(Repository.Root, "src", "Modules", module);
        var asked = Directory.EnumerateFiles(folder, "*.cs*", SearchOption.AllDirectories)
            .Where(file => (file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal)) && !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Text().Matches(File.ReadAllText(file)).Select(match => (Context(module, folder, file), match.Groups["key"].Value)))
            .ToHashSet();

        Assert.NotEmpty(asked);
        Assert.Equal(asked.Order(), PoFile.Read(module).Keys.Order());
    }

    // A class asks by its full name, a view by its path.
    private static string Context(string module, string folder, string file)
        => module + "." + Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace(Path.DirectorySeparatorChar, '.');

    [GeneratedRegex("""\b[STH](?:\[|\.GetString\()"(?<key>[^"]+)["]""")]
    private static partial Regex Text();
}
