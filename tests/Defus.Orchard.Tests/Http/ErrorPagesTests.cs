using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using Defus.Orchard.Tests.Users;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Routing;
using Xunit;

namespace Defus.Orchard.Tests.Http;

/// <summary>What visitors see when something is missing, forbidden, broken or closed; and the overview that leads them on.</summary>
public sealed class ErrorPagesTests : IClassFixture<SqliteSite>
{
    private readonly SqliteSite _site;

    public ErrorPagesTests(SqliteSite site)
    {
        _site = site;
    }

    [Theory]
    [InlineData("/gibt-es-nicht", 404, "Seite nicht gefunden", "de")]
    [InlineData("/en/no-such-page", 404, "Page not found", "en")]
    [InlineData("/Error/403", 403, "Kein Zugang", "de")]
    [InlineData("/Error/500", 500, "Das hat nicht geklappt", "de")]
    [InlineData("/Error/503", 503, "Gleich wieder da", "de")]
    public async Task Get_WhatFails_IsAPageOfTheThemeThatLeadsOn(string path, int status, string heading, string language)
    {
        var (answer, page) = await GetAsync(path);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(heading, Assert.Single(page.QuerySelectorAll("h1")).Text());
        Assert.StartsWith(heading, page.Title, StringComparison.Ordinal);
        Assert.StartsWith(language, page.DocumentElement.GetAttribute("lang")!, StringComparison.Ordinal);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.NotNull(page.QuerySelector("link[rel=stylesheet]"));
        foreach (var link in page.QuerySelectorAll(".error-page a").Select(a => a.GetAttribute("href")!))
        {
            Assert.Equal(HttpStatusCode.OK, (await GetAsync(link)).Answer.StatusCode);
        }
    }

    [Fact]
    public async Task Get_MissingPage_LeadsToNoPageThatWasTakenOffline()
    {
        var contact = string.Empty;
        await _site.InScopeAsync(async services =>
        {
            var (found, entry) = await services.GetRequiredService<IAutorouteEntries>().TryGetEntryByPathAsync("/en/contact");
            Assert.True(found);
            contact = entry!.ContentItemId;
            var contents = services.GetRequiredService<IContentManager>();
            await contents.UnpublishAsync((await contents.GetAsync(contact))!);
        });
        try
        {
            Assert.DoesNotContain((await GetAsync("/en/no-such-page")).Page.QuerySelectorAll(".error-page a"), link => link.GetAttribute("href") == "/en/contact");
            Assert.Contains((await GetAsync("/nicht-da")).Page.QuerySelectorAll(".error-page a"), link => link.GetAttribute("href") == "/kontakt");
        }
        finally
        {
            await _site.InScopeAsync(async services =>
            {
                var contents = services.GetRequiredService<IContentManager>();
                await contents.PublishAsync((await contents.GetAsync(contact, VersionOptions.Latest))!);
            });
        }
    }

    [Theory]
    [InlineData("/inhalt", "Aktuelles", "/mitglieder/essen", "/aktuelles/weihnachtsgruesse")]
    [InlineData("/en/contents", "News", "/en/members/essen", "/en/news/seasons-greetings")]
    public async Task GetOverview_ListsEveryPageOfTheSitemapBySection(string path, string section, string member, string post)
    {
        var page = await _site.GetPageAsync(path);
        var listed = page.QuerySelectorAll(".site-overview li a").Select(link => link.GetAttribute("href")!).ToHashSet();

        Assert.Contains(page.QuerySelectorAll(".site-overview h2"), heading => heading.Text() == section);
        Assert.Equal(listed.Count, page.QuerySelectorAll(".site-overview li a").Length);
        Assert.Contains(member, listed);
        Assert.Contains("/mitglieder/ulm", listed);
        Assert.Contains(post, listed);
        Assert.Contains(path, listed);
        Assert.True(listed.Count > 40, $"Only {listed.Count} pages.");
    }

    [Fact]
    public async Task Get_WhileTheMaintenanceFileIsThere_AnswersThatTheSiteIsClosed()
    {
        var file = Path.Combine(_site.AppData, "maintenance");
        await File.WriteAllTextAsync(file, string.Empty, TestContext.Current.CancellationToken);
        try
        {
            await Patience.WaitAsync(async () => (await GetAsync("/aktuelles")).Answer.StatusCode != HttpStatusCode.OK);
            var (answer, page) = await GetAsync("/aktuelles");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter);
            AssertOwnStyle(answer, page, "Gleich wieder da");
            Assert.Equal(HttpStatusCode.OK, (await GetAsync("/health/live")).Answer.StatusCode);
        }
        finally
        {
            File.Delete(file);
        }

        await Patience.WaitAsync(async () => (await GetAsync("/aktuelles")).Answer.StatusCode == HttpStatusCode.OK);
    }

    /// <summary>A site of its own: its database does not come back.</summary>
    [Fact]
    public async Task Get_WithoutTheDatabase_IsThePageThatNeedsNone()
    {
        await using var site = new SqliteSite();
        await site.InitializeAsync();
        foreach (var database in Directory.GetFiles(Directory.GetParent(site.MediaFolder)!.FullName, "*.db*"))
        {
            // In place, so that open connections see it too.
            await File.WriteAllTextAsync(database, "This is no database.", TestContext.Current.CancellationToken);
        }

        using var answer = await site.Visitor.GetAsync("/aktuelles?jahr=2019", TestContext.Current.CancellationToken);
        var page = await answer.ParseAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("Das hat nicht geklappt", Assert.Single(page.QuerySelectorAll("h1")).Text());
    }

    private static void AssertOwnStyle(HttpResponseMessage answer, IDocument page, string heading)
    {
        Assert.Equal(heading, Assert.Single(page.QuerySelectorAll("h1")).Text());
        var style = page.QuerySelector("style")!.TextContent;
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    private async Task<(HttpResponseMessage Answer, IDocument Page)> GetAsync(string path)
    {
        var answer = await _site.Visitor.GetAsync(path, TestContext.Current.CancellationToken);
        return (answer, await answer.ParseAsync());
    }
}
