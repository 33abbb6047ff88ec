using System.Net;
using Defus.Orchard.Tests.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Autoroute.Core.Indexes;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement.Routing;
using OrchardCore.ContentManagement;
using OrchardCore.Title.Models;
using Xunit;
using YesSql;
using ISession = YesSql.ISession;

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
    public async Task Link_ToAnItem_IsItsAddressWithTheRestAsQuery()
    {
        var id = await CreateAsync("Wohin der Weg führt", VersionOptions.Published);
        var draft = await CreateAsync("Wohin kein Weg führt", VersionOptions.Draft);

        await _site.InScopeAsync(services =>
        {
            var links = services.GetRequiredService<LinkGenerator>();
            object To(string item) => new { Area = "OrchardCore.Contents", Controller = "Item", Action = "Display", contentItemId = item, seite = 2, wort = "größer & mehr", art = new[] { "a", "b" }, leer = "" };

            Assert.Equal("/wohin-der-weg-fuehrt?seite=2&wort=gr%C3%B6%C3%9Fer%20%26%20mehr&art=a&art=b", links.GetPathByRouteValues(null, To(id)));
            Assert.Equal(
                "https://www.example.org/stadt/wohin-der-weg-fuehrt?seite=2&wort=gr%C3%B6%C3%9Fer%20%26%20mehr&art=a&art=b#oben",
                links.GetUriByRouteValues(null, To(id), "https", new HostString("www.example.org"), "/stadt", new FragmentString("#oben")));
            Assert.StartsWith($"/Contents/ContentItems/{draft}?", links.GetPathByRouteValues(null, To(draft)), StringComparison.Ordinal);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Validate_PathWithAnEncodedNull_IsRefused()
    {
        await _site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var item = await manager.NewAsync("Page");
            item.Alter<AutoroutePart>(x => x.Path = "%00");
            Assert.Contains((await manager.ValidateAsync(item)).Errors, x => x.MemberNames.Contains("AutoroutePart.Path") || x.MemberNames.Contains("Path"));
        });
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
            await services.GetRequiredService<ISession>().CancelAsync();
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
    public async Task Entries_AfterManyChanges_AreThoseOfTheIndex()
    {
        const int seed = 20261123;
        var random = new Random(seed);
        var ids = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            ids.Add(await CreateAsync($"Wanderer {i}", VersionOptions.Published));
        }

        var paths = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var step = 0; step < 40; step++)
        {
            // Several changes at once, and some that are undone before they count.
            await _site.InScopeAsync(async services =>
            {
                var manager = services.GetRequiredService<IContentManager>();
                for (var change = 0; change <= random.Next(3); change++)
                {
                    await WanderAsync(manager, ids[random.Next(ids.Count)], random);
                }

                if (random.Next(5) == 0)
                {
                    await services.GetRequiredService<ISession>().CancelAsync();
                }
            });

            await _site.InScopeAsync(async services =>
            {
                var rows = (await services.GetRequiredService<ISession>().QueryIndex<AutoroutePartIndex>(row => row.Published).ListAsync()).ToArray();
                var entries = services.GetRequiredService<IAutorouteEntries>();
                paths.UnionWith(rows.Select(row => row.Path));
                foreach (var path in paths)
                {
                    var (found, entry) = await entries.TryGetEntryByPathAsync(path);
                    var claims = rows.Where(row => row.Path.Equals(path, StringComparison.OrdinalIgnoreCase)).Select(row => row.ContentItemId).ToArray();
                    Assert.True(found ? claims.Contains(entry!.ContentItemId) : claims.Length == 0, $"Seed {seed}, step {step}: {path} leads to {entry?.ContentItemId}, not to {string.Join(" or ", claims)}.");
                }

                foreach (var id in ids)
                {
                    var (found, entry) = await entries.TryGetEntryByContentItemIdAsync(id);
                    Assert.Equal(rows.FirstOrDefault(row => row.ContentItemId == id)?.Path, found ? entry!.Path : null, ignoreCase: true);
                }
            });
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

    private static async Task WanderAsync(IContentManager manager, string id, Random random)
    {
        if (await manager.GetAsync(id, VersionOptions.DraftRequired) is not { } item)
        {
            return;
        }

        if (random.Next(3) == 0)
        {
            await manager.UnpublishAsync(item);
            return;
        }

        // Few addresses for many items: some are taken over, some claimed by two.
        item.Alter<AutoroutePart>(part => part.Path = $"wanderer/{random.Next(6)}");
        await manager.PublishAsync(item);
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
