using System.Net;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Title.Models;
using Xunit;

namespace Defus.Orchard.Tests.Content;

/// <summary>Addresses of items: made, unique, right at once, and nothing unpublished behind them.</summary>
public abstract class ContentRouteTests
{
    private readonly Site _site;

    protected ContentRouteTests(Site site) => _site = site;

    [Fact]
    public async Task Publish_SameTitleThreeTimes_GivesThreeAddresses()
    {
        var paths = new List<string?>();
        for (var i = 0; i < 3; i++)
        {
            paths.Add(await PathAsync(await CreateAsync("Straße der Größe", VersionOptions.Published)));
        }

        Assert.Equal(["strasse-der-groesse", "strasse-der-groesse-1", "strasse-der-groesse-2"], paths);
        Assert.All(await Task.WhenAll(paths.Select(x => StatusAsync($"/{x}"))), x => Assert.Equal(HttpStatusCode.OK, x));
    }

    [Fact]
    public async Task Publish_PathOfAnotherPage_IsRefused()
    {
        await _site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var item = await manager.NewAsync("Page");
            item.Alter<AutoroutePart>(x => x.Path = "Impressum");
            await manager.CreateAsync(item, VersionOptions.Draft);
            var result = await manager.ValidateAsync(item);
            Assert.Contains(result.Errors, x => x.MemberNames.Contains("AutoroutePart.Path") || x.MemberNames.Contains("Path"));
            await services.GetRequiredService<YesSql.ISession>().CancelAsync();
        });
    }

    [Fact]
    public async Task Draft_NeverPublished_IsHiddenFromVisitors()
    {
        var id = await CreateAsync("Geheimer Entwurf", VersionOptions.Draft);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/geheimer-entwurf"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"/Contents/ContentItems/{id}"));
        foreach (var path in new[] { $"/Contents/ContentItems/{id}/Preview", $"/OrchardCore.ContentPreview/Preview/Index/{id}", $"/Admin/Contents/ContentItems/{id}/Edit" })
        {
            using var response = await _site.Visitor.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
            Assert.StartsWith("/Login", response.Headers.Location!.IsAbsoluteUri ? response.Headers.Location.AbsolutePath : response.Headers.Location.OriginalString, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Unpublish_ThenPublish_ClosesAndOpensTheAddressAtOnce()
    {
        var id = await CreateAsync("Tür auf, Tür zu", VersionOptions.Published);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/tuer-auf-tuer-zu"));
        await ChangeAsync(id, (manager, item) => manager.UnpublishAsync(item));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/tuer-auf-tuer-zu"));
        await ChangeAsync(id, (manager, item) => manager.PublishAsync(item));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/TUER-auf-tuer-zu/"));
        await ChangeAsync(id, (manager, item) => manager.RemoveAsync(item));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/tuer-auf-tuer-zu"));
    }

    [Fact]
    public async Task Handle_AliasSlugAndId_FindTheSameItem()
    {
        var id = await CreateAsync("Griffe", VersionOptions.Published);
        await _site.InScopeAsync(async services =>
        {
            var handles = services.GetRequiredService<IContentHandleManager>();
            Assert.Equal(id, await handles.GetContentItemIdAsync("slug:griffe"));
            Assert.Equal(id, await handles.GetContentItemIdAsync($"contentitemid:{id}"));
            Assert.NotNull(await handles.GetContentItemIdAsync("alias:main-menu"));
            Assert.Null(await handles.GetContentItemIdAsync("alias:no-such-thing"));
        });
    }

    [Fact]
    public async Task Api_Anonymous_IsRefusedWithoutRedirect()
    {
        var id = await CreateAsync("Schnittstelle", VersionOptions.Published);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync($"/api/content/{id}"));
        using var post = await _site.Visitor.PostAsync("/api/content", new StringContent("{}", null, "application/json"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, post.StatusCode);
        using var delete = await _site.Visitor.DeleteAsync($"/api/content/{id}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, delete.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/schnittstelle"));
    }

    private async Task<string> CreateAsync(string title, VersionOptions version)
    {
        var id = "";
        await _site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var item = await manager.NewAsync("Page");
            item.DisplayText = title;
            item.Alter<TitlePart>(x => x.Title = title);
            await manager.CreateAsync(item, version);
            id = item.ContentItemId;
        });
        return id;
    }

    private async Task<string?> PathAsync(string id)
    {
        string? path = null;
        await ChangeAsync(id, (_, item) =>
        {
            path = item.Get<AutoroutePart>(nameof(AutoroutePart))!.Path;
            return Task.CompletedTask;
        });
        return path;
    }

    private Task ChangeAsync(string id, Func<IContentManager, ContentItem, Task> change) => _site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        await change(manager, (await manager.GetAsync(id, VersionOptions.Latest))!);
    });

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var response = await _site.Visitor.GetAsync(path, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}

public sealed class ContentRouteOnSqliteTests : ContentRouteTests, IClassFixture<SqliteSite>
{
    public ContentRouteOnSqliteTests(SqliteSite site) : base(site)
    {
    }
}

public sealed class ContentRouteOnPostgresTests : ContentRouteTests, IClassFixture<PostgresSite>
{
    public ContentRouteOnPostgresTests(PostgresSite site) : base(site)
    {
    }
}
