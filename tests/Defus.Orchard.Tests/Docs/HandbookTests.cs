using System.Net;
using System.Text.RegularExpressions;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Users;
using Xunit;

namespace Defus.Orchard.Tests.Docs;

/// <summary>What docs/handbuch.md refers to exists: its pictures, its sections, and the addresses it sends people to.</summary>
[Collection(SqliteSiteCollection.Name)]
public sealed partial class HandbookTests
{
    private const int MostBytesOfPicture = 60_000;
    private const int MostBytesOfPictures = 1_000_000;

    private static readonly string _folder = Path.Combine(Repository.Root, "docs");
    private static readonly string _text = File.ReadAllText(Path.Combine(_folder, "handbuch.md"));

    private readonly SqliteSite _site;

    public HandbookTests(SqliteSite site)
    {
        _site = site;
    }

    [Fact]
    public void Pictures_AreThereSmallAndAllShownWithAText()
    {
        var shown = Picture().Matches(_text).Select(match => match.Groups["file"].Value).Order(StringComparer.Ordinal).ToArray();
        var files = Directory.GetFiles(Path.Combine(_folder, "bilder"));

        Assert.Equal(files.Select(file => "bilder/" + Path.GetFileName(file)).Order(StringComparer.Ordinal), shown);
        Assert.All(files, file => Assert.InRange(new FileInfo(file).Length, 1, MostBytesOfPicture));
        Assert.InRange(files.Sum(file => new FileInfo(file).Length), 1, MostBytesOfPictures);
    }

    [Fact]
    public void LinksWithinTheText_LeadToSections()
    {
        var sections = Heading().Matches(_text).Select(match => match.Groups[1].Value.ToLowerInvariant().Replace(",", "").Replace(' ', '-')).ToHashSet();
        var links = InnerLink().Matches(_text).Select(match => match.Groups[1].Value).Distinct().ToArray();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(link, sections));
    }

    [Fact]
    public async Task Addresses_Answer()
    {
        using var admin = await _site.SignedInAsync();
        var addresses = Address().Matches(_text).Select(match => match.Groups[1].Value).Distinct().ToArray();

        Assert.True(addresses.Length > 20);
        foreach (var address in addresses)
        {
            using var answer = await admin.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answers {(int)answer.StatusCode}.");
        }
    }

    [GeneratedRegex(@"!\[[^\]]{5,}\]\((?<file>[^)]+)\)")]
    private static partial Regex Picture();

    [GeneratedRegex(@"^##+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(#([^)]+)\)")]
    private static partial Regex InnerLink();

    [GeneratedRegex("`(/[A-Z][^`]*)`")]
    private static partial Regex Address();
}
