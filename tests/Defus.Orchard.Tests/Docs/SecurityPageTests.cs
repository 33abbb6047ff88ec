using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Defus.Orchard.Tests.Docs;

/// <summary>docs/security.md promises nothing that no test keeps.</summary>
public sealed partial class SecurityPageTests
{
    private static readonly string _page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "security.md"));

    [Fact]
    public void Tests_ThatThePageNames_Exist()
    {
        var classes = typeof(SecurityPageTests).Assembly.GetTypes().Where(type => type.Name.EndsWith("Tests", StringComparison.Ordinal)).ToLookup(type => type.Name);
        var named = Name().Matches(_page).Select(match => (Class: match.Groups["class"].Value, Method: match.Groups["method"].Value)).Distinct().ToArray();

        Assert.True(named.Length > 60, $"Only {named.Length} tests are named.");
        Assert.All(named, test => Assert.True(
            classes[test.Class].SelectMany(type => type.GetMethods()).Any(method => method.Name == test.Method && method.GetCustomAttributes<FactAttribute>().Any()),
            $"There is no test {test.Class}.{test.Method}."));
    }

    [Fact]
    public void Requirements_OfTheTable_AllHaveATest()
    {
        var rows = _page.Split('\n').Where(line => Requirement().IsMatch(line)).ToArray();

        Assert.True(rows.Length > 35, $"Only {rows.Length} requirements stand in the tables.");
        Assert.All(rows, row => Assert.True(Name().IsMatch(row) || row.TrimEnd().EndsWith("| operator |", StringComparison.Ordinal) || row.TrimEnd().EndsWith("| none |", StringComparison.Ordinal), row));
    }

    [GeneratedRegex(@"`(?<class>\w+Tests)\.(?<method>\w+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\| V\d+\.\d")]
    private static partial Regex Requirement();
}
