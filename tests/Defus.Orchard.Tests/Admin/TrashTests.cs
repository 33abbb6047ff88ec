using System.Net;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Contents.Trash;
using Xunit;
using YesSql;

namespace Defus.Orchard.Tests.Admin;

/// <summary>What is deleted goes to the trash, comes back as it was, and is gone for good after thirty days.</summary>
public abstract class TrashTests
{
    private readonly Site _site;

    protected TrashTests(Site site)
    {
        _site = site;
    }

    [Fact]
    public async Task DeleteAndUndo_PublishedItemWithDraft_BringsBothBack()
    {
        var (id, path) = await CreatePageAsync("Für die Tonne");
        await _site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var draft = (await manager.GetAsync(id, VersionOptions.DraftRequired))!;
            draft.DisplayText = "Der Entwurf";
            await manager.SaveDraftAsync(draft);
        });
        using var admin = await AdminSession.SignInAsync(_site);

        var page = await admin.OpenAsync("/Admin/Contents/ContentItems/Page?q=Entwurf");
        page = await admin.PressAsync(page, $"button[formaction='/Admin/Contents/ContentItems/{id}/Delete']");

        Assert.Contains("„Der Entwurf“ liegt jetzt im Papierkorb.", page.Notice(), StringComparison.Ordinal);
        Assert.Empty(page.Rows());
        Assert.Equal(HttpStatusCode.NotFound, await VisitAsync(path));
        Assert.Equal((0, 0), await ActiveAsync(id));
        Assert.Contains("Der Entwurf", (await admin.OpenAsync("/Admin/Contents/Trash")).Rows());

        page = await admin.PressAsync(page, ".undo-form button");

        Assert.Contains("ist wieder da", page.Notice(), StringComparison.Ordinal);
        Assert.Equal(["Der Entwurf"], (await admin.OpenAsync("/Admin/Contents/ContentItems/Page?q=Entwurf")).Rows());
        Assert.Equal(HttpStatusCode.OK, await VisitAsync(path));
        Assert.Equal((1, 1), await ActiveAsync(id));
        Assert.Empty((await admin.OpenAsync("/Admin/Contents/Trash?q=Entwurf")).Rows());
    }

    [Fact]
    public async Task Restore_WhenItsAddressWasTaken_BringsItBackAsDraft()
    {
        var (id, path) = await CreatePageAsync("Platz");
        using var admin = await AdminSession.SignInAsync(_site);
        await admin.PostAsync($"/Admin/Contents/ContentItems/{id}/Delete");
        await CreatePageAsync("Nachfolgerin", path);

        var page = await admin.OpenAsync("/Admin/Contents/Trash?q=Platz");
        page = await admin.PressAsync(page, $"button[formaction='/Admin/Contents/Trash/{id}/Restore']");

        Assert.Contains("als Entwurf wieder da", page.Notice(), StringComparison.Ordinal);
        Assert.Equal((1, 0), await ActiveAsync(id));
        Assert.Contains("Nachfolgerin", (await _site.GetPageAsync("/" + path)).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_ByOwnerWithoutRightToPublish_DoesNotPutBackWhatOthersTookOff()
    {
        using var editor = await AdminSession.SignInAsync(_site, "Mitgliedsredaktion");
        using var admin = await AdminSession.SignInAsync(_site);
        var id = await AdminSession.CreateAsync(_site, "NewsPost", "Zurückgezogen", owner: editor.Name);
        await admin.PostAsync($"/Admin/Contents/ContentItems/{id}/Delete");

        Assert.Equal(HttpStatusCode.Found, await editor.PostAsync($"/Admin/Contents/Trash/{id}/Restore"));
        Assert.Equal((1, 0), await ActiveAsync(id));
    }

    [Fact]
    public async Task Restore_ItemOfOthers_IsForbiddenAndNotListed()
    {
        var id = await AdminSession.CreateAsync(_site, "NewsPost", "Nicht deine", owner: Site.AdminName);
        using var admin = await AdminSession.SignInAsync(_site);
        await admin.PostAsync($"/Admin/Contents/ContentItems/{id}/Delete");
        using var editor = await AdminSession.SignInAsync(_site, "Mitgliedsredaktion");

        Assert.Equal(HttpStatusCode.Forbidden, await editor.PostAsync($"/Admin/Contents/Trash/{id}/Restore"));
        Assert.Equal(HttpStatusCode.Forbidden, await editor.PostAsync($"/Admin/Contents/Trash/{id}/Purge"));
        Assert.DoesNotContain("Nicht deine", (await editor.OpenAsync("/Admin/Contents/Trash")).Rows());
        Assert.Equal(HttpStatusCode.Forbidden, await editor.StatusAsync("/Admin/Contents/Trash/Page"));
    }

    [Fact]
    public async Task Purge_Item_LeavesNoVersion()
    {
        var (id, _) = await CreatePageAsync("Endgültig");
        using var admin = await AdminSession.SignInAsync(_site);
        await admin.PostAsync($"/Admin/Contents/ContentItems/{id}/Delete");

        var page = await admin.OpenAsync("/Admin/Contents/Trash?q=Endg%C3%BCltig");
        page = await admin.PressAsync(page, $"button[formaction='/Admin/Contents/Trash/{id}/Purge']");

        Assert.Contains("endgültig gelöscht", page.Notice(), StringComparison.Ordinal);
        Assert.Equal(0, await VersionsAsync(id));
    }

    [Fact]
    public async Task Empty_AfterTheQuestion_DeletesWhatWasAskedAboutAndRecordsIt()
    {
        var (first, _) = await CreatePageAsync("Leeren eins");
        var (second, _) = await CreatePageAsync("Leeren zwei");
        var post = await AdminSession.CreateAsync(_site, "NewsPost", "Bleibt liegen", owner: Site.AdminName);
        using var admin = await AdminSession.SignInAsync(_site);
        await admin.PostAsync($"/Admin/Contents/ContentItems/{first}/Delete");
        await admin.PostAsync($"/Admin/Contents/ContentItems/{post}/Delete");
        var page = await admin.OpenAsync((await admin.OpenAsync("/Admin/Contents/Trash/Page")).QuerySelector("a[href*='/Trash/Empty']")!.GetAttribute("href")!);
        Assert.Contains("endgültig gelöscht", page.QuerySelector(".alert")!.Text(), StringComparison.Ordinal);
        await admin.PostAsync($"/Admin/Contents/ContentItems/{second}/Delete");

        page = await admin.PressAsync(page, "main .form-actions button");

        Assert.Contains("endgültig gelöscht", page.Notice(), StringComparison.Ordinal);
        Assert.Equal((0, 1, 1), (await VersionsAsync(first), await VersionsAsync(second), await VersionsAsync(post)));
        Assert.Contains("Leeren zwei", page.Rows());
        var trail = await admin.OpenAsync($"/Admin/AuditTrail/{first}");
        Assert.Equal(("Endgültig gelöscht", "admin"), (trail.Rows()[0], trail.QuerySelector("tbody td:nth-child(2)")!.Text()));
    }

    [Fact]
    public async Task Empty_ByAnEditorOfOwnItems_LeavesThoseOfOthers()
    {
        using var editor = await AdminSession.SignInAsync(_site, "Mitgliedsredaktion");
        using var admin = await AdminSession.SignInAsync(_site);
        var own = await AdminSession.CreateAsync(_site, "NewsPost", "Meine", owner: editor.Name);
        var other = await AdminSession.CreateAsync(_site, "NewsPost", "Eure", owner: Site.AdminName);
        await editor.PostAsync($"/Admin/Contents/ContentItems/{own}/Delete");
        await admin.PostAsync($"/Admin/Contents/ContentItems/{other}/Delete");

        await editor.PressAsync(await editor.OpenAsync("/Admin/Contents/Trash/Empty"), "main .form-actions button");

        Assert.Equal((0, 1), (await VersionsAsync(own), await VersionsAsync(other)));
        Assert.Equal(HttpStatusCode.Forbidden, await editor.PostAsync("/Admin/Contents/Trash/Empty/Page", ("until", "1")));
        Assert.Equal(HttpStatusCode.BadRequest, await admin.PostAsync("/Admin/Contents/Trash/Empty", ("until", long.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task BackgroundTask_AfterThirtyDays_EmptiesWhatIsOldAndKeepsTheRest()
    {
        var (old, _) = await CreatePageAsync("Alt");
        var (young, _) = await CreatePageAsync("Jung");
        using var admin = await AdminSession.SignInAsync(_site);
        await admin.PostAsync($"/Admin/Contents/ContentItems/{old}/Delete");
        await admin.PostAsync($"/Admin/Contents/ContentItems/{young}/Delete");
        await AgeAsync(old, 31);
        await AgeAsync(young, 29);

        await _site.RunTaskAsync<TrashBackgroundTask>();

        Assert.Equal(0, await VersionsAsync(old));
        Assert.Equal(1, await VersionsAsync(young));
    }

    private async Task AgeAsync(string id, int days) => await _site.InScopeAsync(async services =>
    {
        var session = services.GetRequiredService<ISession>();
        var trashed = await session.Query<TrashedItem, TrashIndex>(x => x.ContentItemId == id).FirstOrDefaultAsync();
        trashed!.DeletedUtc = trashed.DeletedUtc.AddDays(-days);
        await session.SaveAsync(trashed);
    });

    private async Task<(string Id, string Path)> CreatePageAsync(string title, string? path = null)
    {
        path ??= "seite-" + Guid.NewGuid().ToString("N")[..8];
        return (await AdminSession.CreateAsync(_site, "Page", title, owner: Site.AdminName, fill: item => item.Alter<AutoroutePart>(part => part.Path = path)), path);
    }

    private async Task<HttpStatusCode> VisitAsync(string path)
    {
        using var answer = await _site.Visitor.GetAsync("/" + path, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private async Task<(int Latest, int Published)> ActiveAsync(string id)
    {
        var found = (0, 0);
        await _site.InScopeAsync(async services =>
        {
            var session = services.GetRequiredService<ISession>();
            found = (await session.QueryIndex<ContentItemIndex>(x => x.ContentItemId == id && x.Latest).CountAsync(), await session.QueryIndex<ContentItemIndex>(x => x.ContentItemId == id && x.Published).CountAsync());
        });
        return found;
    }

    private async Task<int> VersionsAsync(string id)
    {
        var count = 0;
        await _site.InScopeAsync(async services => count = await services.GetRequiredService<ISession>().QueryIndex<ContentItemIndex>(x => x.ContentItemId == id).CountAsync());
        return count;
    }
}

public sealed class TrashOnSqliteTests : TrashTests, IClassFixture<SqliteSite>
{
    public TrashOnSqliteTests(SqliteSite site)
        : base(site)
    {
    }
}

public sealed class TrashOnPostgresTests : TrashTests, IClassFixture<PostgresSite>
{
    public TrashOnPostgresTests(PostgresSite site)
        : base(site)
    {
    }
}
