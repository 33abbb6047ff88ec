using System.Reflection;
using System.Text.RegularExpressions;
using OrchardCore.Modules.Manifest;
using OrchardCore.Recipes.Services;

namespace Defus.Orchard.Tests.Docs;

/// <summary>docs/platform.md names what the code offers, so that nobody has to read the code to know it.</summary>
public sealed class PlatformTableTests
{
    private static readonly string _page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "platform.md"));

    private static readonly Lazy<Assembly[]> _assemblies = new(LoadAssemblies);

    private static readonly Lazy<string> _sources = new(ReadSources);

    [Fact]
    public void Features_InManifests_StandInTheTable()
        => AssertRows("Features", _assemblies.Value.SelectMany(FeatureIds));

    [Fact]
    public void RecipeSteps_OfAllHandlers_StandInTheTable()
    {
        var names = Names("""class \w+ : (?:NamedRecipeStepHandler|ResetIndexStep|TemplateStepBase<\w+>)[^}]*?: (?:base|this)\("(?<name>[^"]+)""");

        // The names are read from the sources; a handler that names itself in another way must not be overlooked.
        Assert.Equal(_assemblies.Value.SelectMany(assembly => assembly.GetTypes()).Count(IsStep), names.Length);
        AssertRows("Recipe steps", names);
    }

    [Fact]
    public void LiquidFilters_OfAllFeatures_StandInTheTable()
        => AssertNamed("Liquid", Names("""(?:AddLiquidFilter<\w+>|Filters\.AddFilter)\("(?<name>\w+)"""));

    [Fact]
    public void LiquidTags_OfAllFeatures_StandInTheTable()
        => AssertNamed("Liquid", Names("""(?:parser\.Register\w+\(|Register\w+\(parser, |tags\[)"(?<name>\w+)"""));

    [Fact]
    public void PartsAndFields_OfAllFeatures_StandInTheTable()
        => AssertNamed("Parts and fields", Names(@"AddContent(?:Part|Field)<(?<name>\w{2,})>\(\)"));

    [Fact]
    public void Packages_OfTheMap_StandInTheTable()
    {
        var map = File.ReadAllText(Path.Combine(Repository.Root, "build", "PlatformPackages.props"));
        var words = Section("Packages and projects").Split([' ', ',', '|', '`', '\n']).ToHashSet(StringComparer.Ordinal);
        var packages = Regex.Matches(map, "Include=\"([^\"@]+)\"").SelectMany(match => match.Groups[1].Value.Split(';'));
        AssertNone(packages.Where(package => !words.Contains(package) && !words.Contains(package.Replace("OrchardCore.", string.Empty))));
    }

    private static IEnumerable<string> FeatureIds(Assembly assembly)
    {
        var all = assembly.GetCustomAttributes<FeatureAttribute>().ToArray();
        var features = all.Where(attribute => attribute is not ModuleAttribute).ToArray();
        return (features.Length > 0 ? features : all).Select(feature => string.IsNullOrEmpty(feature.Id) ? assembly.GetName().Name! : feature.Id);
    }

    private static bool IsStep(Type type) => !type.IsAbstract && type.IsSubclassOf(typeof(NamedRecipeStepHandler));

    // A row of a table starts with the name.
    private static void AssertRows(string heading, IEnumerable<string> names)
        => AssertAll(heading, names, (section, name) => section.Contains($"\n| `{name}` |", StringComparison.Ordinal));

    private static void AssertNamed(string heading, IEnumerable<string> names)
        => AssertAll(heading, names, (section, name) => section.Contains($"`{name}`", StringComparison.Ordinal));

    private static void AssertAll(string heading, IEnumerable<string> names, Func<string, string, bool> stands)
    {
        // What a paragraph says is left out is not in the table.
        var section = string.Join("\n\n", Section(heading).Split("\n\n").Where(block => !block.StartsWith("Left out", StringComparison.Ordinal)));
        var known = names.Distinct(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(known);
        AssertNone(known.Where(name => !stands(section, name)));
    }

    private static void AssertNone(IEnumerable<string> missing) => Assert.Equal(string.Empty, string.Join(", ", missing));

    private static string Section(string heading)
    {
        var start = _page.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"docs/platform.md has no section '{heading}'.");
        var end = _page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? _page[start..] : _page[start..end];
    }

    private static string[] Names(string pattern)
        => [.. Regex.Matches(_sources.Value, pattern, RegexOptions.Singleline).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal)];

    private static string ReadSources()
        => string.Join('\n', Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText));

    private static Assembly[] LoadAssemblies()
        => [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => name!.StartsWith("OrchardCore", StringComparison.Ordinal) || name.StartsWith("Defus.", StringComparison.Ordinal) || name == "TheAdmin")
            .Select(name => Assembly.Load(name!))
            .Where(assembly => assembly != typeof(PlatformTableTests).Assembly)];
}
