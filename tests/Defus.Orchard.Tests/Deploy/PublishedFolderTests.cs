using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Defus.Orchard.Tests.Deploy;

/// <summary>What is in the published folder, and what is not.</summary>
[Collection(PublishedApplicationCollection.Name)]
public sealed class PublishedFolderTests
{
    private readonly PublishedApplication _application;

    public PublishedFolderTests(PublishedApplication application)
    {
        _application = application;
    }

    [Fact]
    public void Folder_IsNoBiggerThanItsGoal()
        => Assert.InRange(Files().Sum(file => file.Length), 20_000_000, 70_000_000);

    [Fact]
    public void Folder_HoldsNothingForDevelopersOnly()
    {
        string[] names = [.. Files().Select(file => Path.GetRelativePath(_application.Folder, file.FullName)).Where(name => !name.EndsWith(".dll", StringComparison.Ordinal))];
        Assert.Equal(
            ["Defus.Orchard.Web", "Defus.Orchard.Web.deps.json", "Defus.Orchard.Web.runtimeconfig.json", "appsettings.json", "libe_sqlite3.so", "libvips.so.42"],
            names.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(Files(), file => Regex.IsMatch(file.Name, "test|xunit|mock|bench|CsCheck|CodeAnalysis", RegexOptions.IgnoreCase));
    }

    [Fact]
    public async Task Files_NameNoFolderOfTheMachineThatMadeThem()
    {
        byte[][] paths = [.. ((string[])[_application.Sources, Repository.Root]).SelectMany(path => (byte[][])[Encoding.UTF8.GetBytes(path), Encoding.Unicode.GetBytes(path)])];
        foreach (var file in Files())
        {
            var bytes = await File.ReadAllBytesAsync(file.FullName, TestContext.Current.CancellationToken);
            Assert.All(paths, path => Assert.True(bytes.AsSpan().IndexOf(path) < 0, file.Name));
        }
    }

    /// <summary>Of what is taken out of libraries nothing is looked for by name.</summary>
    [Fact]
    public async Task TrimmedLibraries_LookForNothingThatTheLinkerCannotSee()
    {
        var targets = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "build", "Trim.targets"), TestContext.Current.CancellationToken);
        var libraries = Regex.Match(targets, "<TrimmedLibraries>(.*)</TrimmedLibraries>").Groups[1].Value.Replace(".Common", "", StringComparison.Ordinal).Split(';');
        var warnings = await File.ReadAllLinesAsync(_application.TrimWarnings, TestContext.Current.CancellationToken);

        Assert.Contains(warnings, line => line.Contains(" LinqToDB.", StringComparison.Ordinal));
        Assert.Equal(
            ["System.ServiceModel.Syndication.SyndicationFeedFormatter.CreateFeedInstance(Type)"],
            warnings.Select(line => Regex.Match(line, @" warning IL\d+: (.*?): ").Groups[1].Value)
                .Where(member => libraries.Any(library => member.StartsWith(library + ".", StringComparison.Ordinal))).Distinct());
    }

    private IEnumerable<FileInfo> Files() => new DirectoryInfo(_application.Folder).EnumerateFiles("*", SearchOption.AllDirectories);
}
